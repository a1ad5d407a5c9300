import { type Inline, textRun } from '../model/inline.ts';

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

/** Text with `**bold**` as bold runs. Asterisks that stand alone or beside blanks are asterisks. */
export function boldRuns(text: string): readonly Inline[] {
  if (!text.includes('**')) return text === '' ? [] : [textRun(text)];
  const result: Inline[] = [];
  let at = 0;
  for (const match of text.matchAll(/\*\*(?![\s*])([^*\n]{1,2000})(?<![\s*])\*\*/gu)) {
    if (match.index > at) result.push(textRun(text.slice(at, match.index)));
    result.push(textRun(match[1] ?? '', ['bold']));
    at = match.index + match[0].length;
  }
  if (at < text.length) result.push(textRun(text.slice(at)));
  return result;
}
