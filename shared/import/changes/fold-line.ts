import { inlinesText } from '../../model/inline.ts';
import type { ForeignPart } from '../foreign-document.ts';

/** A text without white space: how much of it stands where is the looks of a document. */
export function foldLine(text: string): string {
  return text.replace(/\s/gu, '');
}

/** The text of parts as one folded line, with the numbers of lists. */
export function foldParts(parts: readonly ForeignPart[]): string {
  return parts
    .map((part) => {
      if (part.kind === 'grid')
        return part.rows
          .map(({ cells }) => cells.map((cell) => foldParts(cell.parts)).join(''))
          .join('');
      if (part.kind === 'drawing') return foldLine(part.texts.join(''));
      return foldLine(`${part.label ?? ''}${inlinesText(part.children)}`);
    })
    .join('');
}
