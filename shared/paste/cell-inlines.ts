import { paragraph } from '../model/block.ts';
import { type Inline, textRun } from '../model/inline.ts';
import { numberBlocks } from '../model/numbering.ts';
import { blockText, normalizeRichText } from '../model/rich-text.ts';
import { buildBlocks } from './build-blocks.ts';
import type { DraftLine } from './draft.ts';
import { plausibleMarkers } from './plausible-marker.ts';
import { inlineText, tidyInlines } from './trim-inlines.ts';

/**
 * The lines of a copied cell as the words of a small table's cell, which has no lists: the number of a list's item is
 * printed in front of it, a number that was typed stays as it was typed. Lines without text go.
 */
export function cellInlines(drafts: readonly DraftLine[]): readonly Inline[] {
  const lines = drafts
    .map((draft) => ({ ...draft, children: tidyInlines(draft.children) }))
    .filter(({ children }) => inlineText(children).trim() !== '');
  const labels = printedLabels(lines);
  const result: Inline[] = [];
  lines.forEach(({ children }, i) => {
    if (i > 0) result.push({ type: 'break' });
    const label = labels[i] ?? '';
    if (label !== '') result.push(textRun(label));
    for (const inline of children) {
      // A small table has no room for lines that are blank.
      if (inline.type === 'text' || result.at(-1)?.type !== 'break') result.push(inline);
    }
  });
  const [cell] = normalizeRichText([paragraph(result)]);
  return cell?.type === 'paragraph' ? cell.children : [];
}

/** Stands for the words of a line where only its number is asked for. */
const WORDS = 'x';

/** What is printed in front of each line in the house style; nothing where no list had a number or bullet for it. */
function printedLabels(lines: readonly DraftLine[]): readonly string[] {
  if (lines.every(({ list }) => list === undefined)) return [];
  const typed = plausibleMarkers(lines.map(({ children }) => inlineText(children)));
  const blocks = buildBlocks(
    lines.map(({ list }, i) => {
      // A number typed inside a bullet is the number: the bullet says no more.
      const isTyped = list?.label.kind === 'bullet' && (typed[i] ?? null) !== null;
      return { children: [textRun(WORDS)], ...(list === undefined || isTyped ? {} : { list }) };
    }),
  );
  const numbers = numberBlocks(blocks);
  return blocks.map((block, i) => `${numbers[i] ?? ''}${blockText(block).slice(0, -WORDS.length)}`);
}
