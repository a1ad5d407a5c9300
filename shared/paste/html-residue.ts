/**
 * Plain text in which HTML tags were left standing by a conversion (`<p>`, `<br>`, `<ol style>`), without
 * them: tags that begin or end a line become line ends, the others go. Only names of HTML with plain ASCII
 * attributes count, so 「<附件>」 and `a < b` stay. Entities are read where there were tags; `&nbsp;` always.
 */
export function stripTags(text: string): string {
  let found = false;
  const without = text.includes('<')
    ? text.replace(TAG, (_tag, name: string) => {
        found = true;
        return LINE_TAGS.has(name.toLowerCase()) ? '\n' : '';
      })
    : text;
  const spaced = without.replace(/&nbsp;/gu, ' ');
  if (!found) return spaced;
  return spaced
    .replace(/&lt;/gu, '<')
    .replace(/&gt;/gu, '>')
    .replace(/&quot;/gu, '"')
    .replace(/&amp;/gu, '&');
}

const LINE_TAGS: ReadonlySet<string> = new Set(
  'p br div li ul ol tr table tbody thead h1 h2 h3 h4 h5 h6'.split(' '),
);

const TAG =
  /<\/?(p|br|div|span|li|ul|ol|tr|td|th|table|tbody|thead|h[1-6]|strong|em|b|i|u|s|sup|sub|font|a|img|o:p)(?:\s+[a-z][a-z:-]*(?:=(?:"[ !#-;=?-~]*"|'[ -&(-;=?-~]*'|[!#-&(-;=?-~]+))?)*\s*\/?>/giu;
