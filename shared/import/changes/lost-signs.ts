import { captionOf } from '../../model/caption.ts';
import { inlinesText } from '../../model/inline.ts';
import { blockText, type RichText } from '../../model/rich-text.ts';
import { captionWords } from '../../texts/printed-caption.ts';
import { foldLine } from './fold-line.ts';
import { gridCells, type WordLine } from './word-lines.ts';

/**
 * How many signs of the lines of a place are not in what was made of them, white space aside. Numbers of items and of
 * captions are counted by the program: they follow from where things stand.
 * @param kept what was made of them, and words that are listed on their own
 */
export function lostSigns(
  words: readonly WordLine[],
  kept: RichText,
  others: readonly string[],
): number {
  const left = new Map<string, number>();
  const texts = kept.flatMap((block) => [
    blockText(block),
    captionOf(block) ?? '',
    block.type === 'image' ? block.alt : '',
  ]);
  for (const sign of foldLine([...texts, ...others].join(''))) {
    left.set(sign, (left.get(sign) ?? 0) + 1);
  }
  let lost = 0;
  for (const sign of foldLine(words.map(ownText).join(''))) {
    const count = left.get(sign) ?? 0;
    if (count === 0) lost += sign.length;
    else left.set(sign, count - 1);
  }
  return lost;
}

function ownText({ part, children }: WordLine): string {
  if (part.kind === 'drawing') return part.texts.join('');
  if (part.kind === 'grid') return gridCells(part).flat().map(inlinesText).join('');
  return captionWords(inlinesText(children));
}
