import type { ForeignDrawing, ForeignGrid } from './foreign-document.ts';

/** The drawings in a table's cells in reading order, those of tables in its cells among them. */
export function gridDrawings({ rows }: ForeignGrid): readonly ForeignDrawing[] {
  return rows.flatMap(({ cells }) =>
    cells.flatMap(({ parts }) =>
      parts.flatMap((part): readonly ForeignDrawing[] => {
        if (part.kind === 'grid') return gridDrawings(part);
        return part.kind === 'drawing' ? [part] : [];
      }),
    ),
  );
}
