/**
 * The policy of every page the program serves: nothing but its own files, no network, no inline script.
 * @param nonce allows the one style element that react-aria puts into the page; it reads the nonce from
 *   `<meta property="csp-nonce">`. A new one for each load, so that nobody can guess it.
 */
export function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** Tells the page its nonce, at the very beginning of the head: before any style can need it. */
export function withNonce(html: string, nonce: string): string {
  const meta = `<meta property="csp-nonce" nonce="${nonce}">`;
  const marked = html.replace(/<head(?:\s[^>]*)?>/iu, (head) => `${head}${meta}`);
  if (marked === html) throw new Error('The page has no <head> to carry its nonce.');
  return marked;
}
