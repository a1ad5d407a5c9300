/** Text as it stands between tags. It must be free of what XML forbids already (see `sanitizeText`). */
export function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/**
 * Text as it stands in an attribute, between double quotes. Line ends and tabs as numbers: a reader of XML makes
 * spaces of them otherwise.
 */
export function escapeAttribute(text: string): string {
  return escapeText(text)
    .replaceAll('"', '&quot;')
    .replaceAll('\t', '&#9;')
    .replaceAll('\n', '&#10;')
    .replaceAll('\r', '&#13;');
}
