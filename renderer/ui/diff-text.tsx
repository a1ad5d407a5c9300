import { type MarkedRun, markedRuns } from '../../shared/diff/diff-marks.ts';
import { type BlockDiff, diffRichText } from '../../shared/diff/diff-rich-text.ts';
import { type DiffRun, diffText } from '../../shared/diff/diff-text.ts';
import { withBreaks } from '../../shared/diff/line-breaks.ts';
import { type Block, isTextBlock } from '../../shared/model/block.ts';
import { numberBlocks } from '../../shared/model/numbering.ts';
import { blockText, type RichText } from '../../shared/model/rich-text.ts';
import { diffTexts as texts } from '../../shared/texts/part.ts';
import './diff-text.css';

/**
 * How one text became another. What went is struck out and what came is underlined, and a screen reader hears both
 * words: never by colour alone.
 */
export function DiffText({
  before,
  after,
}: {
  readonly before: string;
  readonly after: string;
}): React.JSX.Element {
  return <p className="diff-line">{runsOf(diffText(before, after))}</p>;
}

/**
 * How one rich text became another, block by block, with the numbers of items and the marks of words; of tables and
 * pictures the words.
 */
export function DiffRichText({
  before,
  after,
}: {
  readonly before: RichText;
  readonly after: RichText;
}): React.JSX.Element {
  const lines = withBreaks(linesOf(before, after), texts.lineBreak).filter((runs) =>
    runs.some(({ text }) => text !== ''),
  );
  return (
    <div className="diff-text">
      {lines.length === 0 && <p className="diff-line diff-none">{texts.none}</p>}
      {lines.map((runs, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines never change their order, and two may be equal
        <p key={i} className="diff-line">
          {runsOf(runs)}
        </p>
      ))}
    </div>
  );
}

type ShownRun = DiffRun & Partial<Pick<MarkedRun, 'gained' | 'lost'>>;

/** One line for each block: the differences have every block of both texts once, in its order. */
function linesOf(before: RichText, after: RichText): readonly (readonly ShownRun[])[] {
  const old = numberBlocks(before).values();
  const now = numberBlocks(after).values();
  return diffRichText(before, after).map((diff) => {
    const oldNumber = 'before' in diff ? numberOf(old) : '';
    const newNumber = 'after' in diff ? numberOf(now) : '';
    return [...numberRuns(diff, oldNumber, newNumber), ...runsOfBlock(diff)];
  });
}

function numberOf(numbers: Iterator<string | null>): string {
  const next = numbers.next();
  return next.done === true ? '' : (next.value ?? '');
}

/** A number that only counts on from another place is no change: somebody put an item in above. */
function numberRuns(diff: BlockDiff, before: string, after: string): readonly DiffRun[] {
  const run = (kind: DiffRun['kind'], text: string): readonly DiffRun[] =>
    text === '' ? [] : [{ kind, text: `${text} ` }];
  switch (diff.kind) {
    case 'deleted':
      return run('delete', before);
    case 'inserted':
      return run('insert', after);
    default:
      return levelOf(diff.before) === levelOf(diff.after) &&
        (before === after || startOf(diff.before) === startOf(diff.after))
        ? run('equal', after)
        : [...run('delete', before), ...run('insert', after)];
  }
}

function levelOf(block: Block): string {
  return block.type === 'item' ? `${block.style} ${block.level}` : '';
}

/** A number that was typed is no number that counts on. */
function startOf(block: Block): unknown {
  return block.type === 'item' ? block.start : undefined;
}

function runsOfBlock(diff: BlockDiff): readonly ShownRun[] {
  switch (diff.kind) {
    case 'deleted':
      return [{ kind: 'delete', text: wordsOf(diff.before) }];
    case 'inserted':
      return [{ kind: 'insert', text: wordsOf(diff.after) }];
    case 'same':
      return [{ kind: 'equal', text: wordsOf(diff.after) }];
    default:
      return isTextBlock(diff.after) || diff.kind === 'changed'
        ? markedRuns(diff)
        : objectRuns(wordsOf(diff.before), wordsOf(diff.after), showsOther(diff));
  }
}

/** Whether another picture stands there now, maybe under the same words. */
function showsOther({ before, after }: Record<'before' | 'after', Block>): boolean {
  return before.type === 'image' && after.type === 'image' && before.imageId !== after.imageId;
}

/** Of a table or picture that has the same words only what it says can be shown, and that it is another one. */
function objectRuns(before: string, after: string, isOther: boolean): readonly DiffRun[] {
  if (before === after && !isOther) return [{ kind: 'equal', text: after }];
  return [
    { kind: 'delete', text: before },
    { kind: 'insert', text: after },
  ];
}

function wordsOf(block: Block): string {
  return block.type === 'image' ? texts.picture(block.alt) : blockText(block);
}

function runsOf(runs: readonly ShownRun[]): React.ReactNode {
  return runs.map(({ kind, text, gained = [], lost = [] }, i) => {
    if (kind === 'equal' && gained.length + lost.length === 0) return text;
    if (kind === 'equal') {
      return (
        // biome-ignore lint/suspicious/noArrayIndexKey: the runs never change their order, and two may be equal
        <span key={i} className="diff-marked">
          <span className={gained.map((mark) => `diff-mark-${mark}`).join(' ')}>{text}</span>
          <span className="diff-marks">
            {gained.length > 0 && texts.gained(gained.map((mark) => texts.marks[mark]))}
            {lost.length > 0 && texts.lost(lost.map((mark) => texts.marks[mark]))}
          </span>
        </span>
      );
    }
    const Mark = kind === 'insert' ? 'ins' : 'del';
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: the runs never change their order, and two may be equal
      <Mark key={i} className={`diff-${kind}`}>
        <span className="visually-hidden">
          {kind === 'insert' ? texts.inserted : texts.deleted}
        </span>
        {text}
        <span className="visually-hidden">{texts.end}</span>
      </Mark>
    );
  });
}
