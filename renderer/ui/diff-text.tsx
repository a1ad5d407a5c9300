import { type BlockDiff, diffRichText } from '../../shared/diff/diff-rich-text.ts';
import { type DiffRun, diffText } from '../../shared/diff/diff-text.ts';
import type { Block } from '../../shared/model/block.ts';
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

/** How one rich text became another, block by block; of tables and pictures the words. */
export function DiffRichText({
  before,
  after,
}: {
  readonly before: RichText;
  readonly after: RichText;
}): React.JSX.Element {
  const lines = diffRichText(before, after).filter((diff) => wordsOf(diff) !== '');
  return (
    <div className="diff-text">
      {lines.length === 0 && <p className="diff-line diff-none">{texts.none}</p>}
      {lines.map((diff, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines never change their order, and two may be equal
        <p key={i} className="diff-line">
          {runsOf(runsOfBlock(diff))}
        </p>
      ))}
    </div>
  );
}

function wordsOf(diff: BlockDiff): string {
  return `${'before' in diff ? blockText(diff.before) : ''}${'after' in diff ? blockText(diff.after) : ''}`;
}

function runsOfBlock(diff: BlockDiff): readonly DiffRun[] {
  const run = (kind: DiffRun['kind'], block: Block): readonly DiffRun[] => [
    { kind, text: blockText(block) },
  ];
  switch (diff.kind) {
    case 'changed':
      return diff.runs;
    case 'deleted':
      return run('delete', diff.before);
    case 'inserted':
      return run('insert', diff.after);
    default:
      return run('equal', diff.after);
  }
}

function runsOf(runs: readonly DiffRun[]): React.ReactNode {
  return runs.map(({ kind, text }, i) => {
    if (kind === 'equal') return text;
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
