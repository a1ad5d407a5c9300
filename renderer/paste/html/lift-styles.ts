/** Where the declarations of an element stand after `liftStyles`. */
export const LIFTED_STYLE = 'data-lifted-style';

/** HTML without anything that is a style to a browser. */
export interface LiftedStyles {
  /** With each style attribute under another name, and without style sheets. */
  readonly markup: string;
  /** The text of its style sheets. */
  readonly sheets: readonly string[];
}

/**
 * Takes styles out of HTML before it is parsed. The page's security policy also holds for documents that it
 * parses: each style would be refused with a complaint on the console, and none is wanted as a style.
 */
export function liftStyles(html: string): LiftedStyles {
  const sheets: string[] = [];
  const kept: string[] = [];
  let at = 0;
  for (;;) {
    const open = find(html, /<style\b/giu, at);
    const body = open === -1 ? -1 : html.indexOf('>', open);
    const close = body === -1 ? -1 : find(html, /<\/style\b/giu, body);
    const end = close === -1 ? -1 : html.indexOf('>', close);
    if (end === -1) {
      // An unclosed sheet reaches to the end, as in a browser.
      kept.push(html.slice(at, open === -1 ? undefined : open));
      break;
    }
    kept.push(html.slice(at, open));
    sheets.push(html.slice(body + 1, close));
    at = end + 1;
  }
  const markup = kept
    .join('')
    .replace(/<[a-z][^<>]*>/giu, (tag) =>
      tag.replace(/([\s"'/])style(?=\s*=)/giu, `$1${LIFTED_STYLE}`),
    );
  return { markup, sheets };
}

/** Where a pattern is found first from a place on; -1 when nowhere. */
function find(text: string, pattern: RegExp, from: number): number {
  pattern.lastIndex = from;
  return pattern.exec(text)?.index ?? -1;
}
