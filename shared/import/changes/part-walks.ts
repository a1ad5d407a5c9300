import type { ForeignPart } from '../foreign-document.ts';
import { foldParts } from './fold-line.ts';

/** The names of all bookmarks in parts of a document. */
export function anchorsIn(parts: readonly ForeignPart[]): readonly string[] {
  return parts.flatMap((part) => {
    if (part.kind === 'line') return part.anchors;
    if (part.kind === 'drawing') return [];
    return part.rows.flatMap(({ cells }) => cells.flatMap((cell) => anchorsIn(cell.parts)));
  });
}

/** Whether there is a drawing in them, at any depth. */
export function hasDrawing(parts: readonly ForeignPart[]): boolean {
  return parts.some(
    (part) =>
      part.kind === 'drawing' ||
      (part.kind === 'grid' &&
        part.rows.some(({ cells }) => cells.some((cell) => hasDrawing(cell.parts)))),
  );
}

/** Characters without white space. */
export function sizeOf(parts: readonly ForeignPart[]): number {
  return foldParts(parts).length;
}
