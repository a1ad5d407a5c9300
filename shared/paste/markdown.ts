import { type Inline, type Mark, type TextRun, textRun } from '../model/inline.ts';

/** The text of a Markdown heading, or null. */
export function headingText(line: string): string | null {
  return /^#{1,6}\s+(.+?)\s*#*$/u.exec(line)?.[1] ?? null;
}

/** A line that draws a rule, fences code or parts a table's head from its body: nothing to read. */
export function isMarkdownRule(line: string): boolean {
  return /^(?:-{3,}|\*{3,}|_{3,}|```\w*|~~~\w*|\|[\s|:-]*-[\s|:-]*\|)$/u.test(line);
}

/** The cells of a row of a Markdown table, or null. */
export function pipeCells(line: string): readonly string[] | null {
  if (!/^\|.+\|$/u.test(line)) return null;
  return line
    .slice(1, -1)
    .split('|')
    .map((cell) => cell.trim());
}

/** Whether a text is Markdown beyond doubt: it says something that plain text has no other reason to say. */
export function isMarkdown(text: string): boolean {
  return /^(?:#{1,6} |> (?!\d)|```|~~~|\s*[-*+] \[[ xX]\] )|\*\*(?![\s*])[^*\n]+\*\*|\]\(https?:/mu.test(
    text,
  );
}

/** A line of a quotation without its signs; `> 90 %` in plain text is a figure. */
export function unquote(line: string, isSure: boolean): string {
  const sign = isSure ? /^\s*(?:>\s?)+(?=[^\d\s>])/u : /^\s*(?:>\s)+(?=\p{L})/u;
  return line.replace(sign, '');
}

/** The box of a task, 「□」 or 「☑」, in place of the `[ ]` or `[x]` that an item begins with. */
export function tickBox(text: string): string {
  return text.replace(/^\[([ xX])\]\s+/u, (_sign, tick: string) => (tick === ' ' ? '□' : '☑'));
}

interface Pattern {
  readonly sign: RegExp;
  readonly marks: readonly Mark[];
}

/** The length of what stands between two signs is bounded, so that no text makes the search slow. */
const BOLD: Pattern = { sign: /\*\*(?![\s*])([^*\n]{1,2000})(?<![\s*])\*\*/gu, marks: ['bold'] };
const STRIKE: Pattern = { sign: /~~(?![\s~])([^~\n]{1,2000})(?<![\s~])~~/gu, marks: ['strike'] };
/** Beside letters and figures an asterisk calculates, or points to a note: 5*3、甲*註. */
const ITALIC: Pattern = {
  sign: /(?<![\p{L}\p{N}*])\*(?![\s*])([^*\n]{1,2000})(?<![\s*])\*(?![\p{L}\p{N}*])/gu,
  marks: ['italic'],
};
/** In Markdown it is a mark also in the middle of a Chinese sentence. */
const ITALIC_INSIDE: Pattern = {
  sign: /(?<![A-Za-z0-9*])\*(?![\s*])([^*\n]{1,2000})(?<![\s*])\*(?![A-Za-z0-9*])/gu,
  marks: ['italic'],
};

/**
 * Text with the marks of Markdown as runs: bold, italic, struck out; of links, pictures and code the words. Asterisks
 * that stand alone or beside blanks are asterisks.
 * @param isSure whether the whole text is Markdown (see `isMarkdown`)
 */
export function markdownRuns(text: string, isSure = false): readonly Inline[] {
  const words = withoutLinks(text);
  if (!/[*~]/u.test(words)) return words === '' ? [] : [textRun(words)];
  const patterns = [BOLD, STRIKE, isSure ? ITALIC_INSIDE : ITALIC];
  return patterns.reduce<readonly TextRun[]>(
    (runs, pattern) => runs.flatMap((run) => marked(run, pattern)),
    [textRun(words)],
  );
}

function marked(run: TextRun, { sign, marks }: Pattern): readonly TextRun[] {
  const result: TextRun[] = [];
  const { text } = run;
  let at = 0;
  for (const match of text.matchAll(sign)) {
    if (match.index > at) result.push({ ...run, text: text.slice(at, match.index) });
    result.push(textRun(match[1] ?? '', [...(run.marks ?? []), ...marks]));
    at = match.index + match[0].length;
  }
  if (at < text.length) result.push({ ...run, text: text.slice(at) });
  return result;
}

/** `[文字](https://…)` as its words, a picture as what it shows, `code` without its signs. */
function withoutLinks(text: string): string {
  return text
    .replace(LINK, (_link, words: string, address: string) =>
      words.trim() === '' ? address : words,
    )
    .replace(/(`{1,2})(?!`)([^`\n]{1,2000})\1(?!`)/gu, (_code, _sign, code: string) => code.trim());
}

/** Only what can be an address: 「[附件](見後)」 is no link. */
const LINK =
  /!?\[([^\][\n]{0,500})\]\(<?((?:[a-z][a-z0-9+.-]{1,20}:|[#./]|[\w-][\w/-]{0,100}\.)[^()\s<>]{0,2000})>?(?:\s"[^"\n]{0,500}")?\)/giu;
