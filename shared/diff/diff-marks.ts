import { type Block, isTextBlock } from '../model/block.ts';
import { type Inline, inlinesText, MARKS, type Mark } from '../model/inline.ts';
import type { BlockDiff } from './diff-rich-text.ts';
import type { DiffRun } from './diff-text.ts';

/** A stretch of a text that was compared, with the marks that it got and lost. */
export interface MarkedRun extends DiffRun {
  /** None for what was inserted or deleted: it is new or gone as a whole. */
  readonly gained: readonly Mark[];
  readonly lost: readonly Mark[];
}

/** The runs of a block that stayed, with what became of its marks; tables and pictures have none of their own. */
export function markedRuns(
  diff: Exclude<BlockDiff, { kind: 'deleted' | 'inserted' }>,
): readonly MarkedRun[] {
  const { before, after } = diff;
  const runs: readonly DiffRun[] =
    diff.kind === 'changed' ? diff.runs : [{ kind: 'equal', text: textOf(after) }];
  if (!isTextBlock(before) || !isTextBlock(after)) return runs.map(plain);
  const [old, now] = [marksBySign(before.children), marksBySign(after.children)];
  let [from, at] = [0, 0];
  return runs.flatMap((run): readonly MarkedRun[] => {
    const [oldAt, nowAt] = [from, at];
    if (run.kind !== 'insert') from += run.text.length;
    if (run.kind !== 'delete') at += run.text.length;
    if (run.kind !== 'equal') return [plain(run)];
    return stretches(run.text, (i) => changeOf(old[oldAt + i] ?? [], now[nowAt + i] ?? []));
  });
}

type MarkChange = Pick<MarkedRun, 'gained' | 'lost'>;

function changeOf(before: readonly Mark[], after: readonly Mark[]): MarkChange {
  return {
    gained: MARKS.filter((mark) => after.includes(mark) && !before.includes(mark)),
    lost: MARKS.filter((mark) => before.includes(mark) && !after.includes(mark)),
  };
}

/** A text cut where what became of its marks is another. */
function stretches(text: string, changeAt: (index: number) => MarkChange): readonly MarkedRun[] {
  const result: MarkedRun[] = [];
  for (let i = 0; i < text.length; i += 1) {
    const change = changeAt(i);
    const last = result.at(-1);
    const isSame =
      last !== undefined &&
      last.gained.join() === change.gained.join() &&
      last.lost.join() === change.lost.join();
    if (isSame) result[result.length - 1] = { ...last, text: last.text + text[i] };
    else result.push({ kind: 'equal', text: text[i] ?? '', ...change });
  }
  return result;
}

/** The marks of each UTF-16 unit. */
function marksBySign(children: readonly Inline[]): readonly (readonly Mark[])[] {
  return children.flatMap((inline) =>
    inline.type === 'break'
      ? [[]]
      : new Array<readonly Mark[]>(inline.text.length).fill(inline.marks ?? []),
  );
}

function plain(run: DiffRun): MarkedRun {
  return { ...run, gained: [], lost: [] };
}

function textOf(block: Block): string {
  return isTextBlock(block) ? inlinesText(block.children) : '';
}
