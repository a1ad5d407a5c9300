import type { DiffRun } from './diff-text.ts';

/**
 * Lines of a difference, with a paragraph that became two, and two that became one, told as that: otherwise all the
 * words behind the break would go in one line and come in the next.
 * @param sign what stands for the break that came or went
 */
export function withBreaks<Run extends DiffRun>(
  lines: readonly (readonly Run[])[],
  sign: string,
): readonly (readonly (Run | DiffRun)[])[] {
  const result: (readonly (Run | DiffRun)[])[] = [];
  for (let i = 0; i < lines.length; i += 1) {
    const [line = [], next = []] = [lines[i], lines[i + 1]];
    const end = line.at(-1);
    const isSplit = end?.kind === 'delete' && isWhole(next, 'insert', end.text);
    const isJoined = end?.kind === 'insert' && isWhole(next, 'delete', end.text);
    if (end === undefined || line.length < 2 || !(isSplit || isJoined)) {
      result.push(line);
      continue;
    }
    const stayed: DiffRun = { kind: 'equal', text: end.text };
    if (isSplit) {
      result.push([...line.slice(0, -1), { kind: 'insert', text: sign }]);
      result.push([...next.slice(0, -1), { ...stayed, text: stayed.text.trimStart() }]);
    } else result.push([...line.slice(0, -1), { kind: 'delete', text: sign }, stayed]);
    i += 1;
  }
  return result;
}

/** Whether a line came or went as a whole and says just that; the number before it does not count. */
function isWhole(line: readonly DiffRun[], kind: DiffRun['kind'], text: string): boolean {
  return (
    line.length > 0 &&
    line.every((run) => run.kind === kind) &&
    line.at(-1)?.text.trim() === text.trim()
  );
}
