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
    .split(/(?<!\\)\|/u)
    .map((cell) => cell.replaceAll('\\|', '|').trim());
}

/** Whether a text is Markdown beyond doubt: it says something that plain text has no other reason to say. */
export function isMarkdown(text: string): boolean {
  return SURE.test(text) || ESCAPED.test(text);
}

const SURE =
  /^(?:#{1,6} |> (?!\d)|```|~~~|\s*[-*+] \[[ xX]\] )|\*\*(?![\s*])(?:\\\*|[^*\n])+\*\*|\]\(https?:/mu;

/** What stands before a backslash that is part of a path: C:\_舊, \\主機\_舊. */
const NO_PATH = '(?<!(?:[A-Za-z]:|\\\\)(?:\\\\\\S{0,200})?)';

/** A pair of marks with backslashes, 「\*註\*」 or 「\[1\]」: neither a path nor a formula has one. */
const ESCAPED = new RegExp(
  `${NO_PATH}(?:((?:\\\\[*_~\`]){1,3})(?!\\s)[^\\\\\\n]{1,200}(?<!\\s)\\1|\\\\\\[[^\\\\^_=+<>\\n]{1,200}\\\\\\])`,
  'u',
);

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

/** As renderers of Markdown do, not inside a word; and a name (__init__), or blanks to fill in (__年__月), is none. */
const UNDERLINED: Pattern = {
  sign: /(?<![\p{L}\p{N}_])__(?![\s_]|\w+__)((?:[^_\n]|_(?!_)){1,2000})(?<![\s_])__(?![\p{L}\p{N}_])/gu,
  marks: ['bold'],
};

const PATTERNS: readonly Pattern[] = [BOLD, STRIKE, ITALIC];
const SURE_PATTERNS: readonly Pattern[] = [BOLD, UNDERLINED, STRIKE, ITALIC_INSIDE];

/**
 * Text with the marks of Markdown as runs: bold, italic, struck out; of links, pictures and code the words. Asterisks
 * that stand alone, beside blanks or behind a backslash are asterisks.
 * @param isSure whether the whole text is Markdown (see `isMarkdown`)
 */
export function markdownRuns(text: string, isSure = false): readonly Inline[] {
  const words = withoutLinks(hideLiterals(text, isSure));
  if (words === '') return [];
  const patterns = isSure ? SURE_PATTERNS : PATTERNS;
  return patterns
    .reduce<readonly TextRun[]>(
      (runs, pattern) => runs.flatMap((run) => marked(run, pattern)),
      [textRun(words)],
    )
    .map((run) => ({ ...run, text: showHidden(run.text) }));
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

/**
 * The signs that mean something between words. While marks are read, one that is only a sign is hidden: the control
 * character of its place stands for it, of which no text that comes here has any.
 */
const MEANT = '*_~`[](!';

function hide(text: string): string {
  return text.replace(/[*_~`[\](!]/gu, (sign) => String.fromCharCode(MEANT.indexOf(sign) + 1));
}

function showHidden(text: string): string {
  return text.replace(/\p{Cc}/gu, (hidden) => MEANT[hidden.charCodeAt(0) - 1] ?? hidden);
}

/** `code` without its signs, and in Markdown signs without the backslash in front; what they hold has no marks. */
function hideLiterals(text: string, isSure: boolean): string {
  return text.replace(LITERAL, (whole, _sign?: string, code?: string, escaped?: string) => {
    if (code !== undefined) return hide(code.trim());
    return isSure && escaped !== undefined ? hide(escaped) : whole;
  });
}

/** Code first: in it a backslash is one. */
const LITERAL = new RegExp(
  `(\`{1,2})(?!\`)([^\`\\n]{1,2000})\\1(?!\`)|${NO_PATH}\\\\([\`*_{}[\\]()#+.!|~><$&-])`,
  'gu',
);

/** `[文字](https://…)` as its words, a picture as what it shows. */
function withoutLinks(text: string): string {
  return text.replace(LINK, (_link, words: string, address: string) =>
    words.trim() === '' ? address : words,
  );
}

/** Only what can be an address: 「[附件](見後)」 is no link. */
const LINK =
  /!?\[([^\][\n]{0,500})\]\(<?((?:[a-z][a-z0-9+.-]{1,20}:|[#./]|[\w-][\w/-]{0,100}\.)[^()\s<>]{0,2000})>?(?:\s"[^"\n]{0,500}")?\)/giu;
