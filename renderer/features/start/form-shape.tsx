import type { Column } from '../../../shared/model/column.ts';
import { gridColumns } from '../../../shared/model/table-layout.ts';

const WIDTH = 120;
const HEIGHT = 48;
const HEADER = 12;
/** How many rows the little table shows: enough to be a table. */
const ROWS = 4;

/** A form's columns drawn as a little table, in their true proportions. */
export function FormShape({ columns }: { readonly columns: readonly Column[] }): React.JSX.Element {
  const edges: number[] = [];
  let sum = 0;
  for (const { width } of gridColumns(columns)) {
    sum += width;
    edges.push((WIDTH * sum) / 1000);
  }
  const rowHeight = (HEIGHT - HEADER) / ROWS;
  const lines = Array.from({ length: ROWS - 1 }, (_, i) => HEADER + rowHeight * (i + 1));
  return (
    <svg
      className="form-shape"
      width={WIDTH + 2}
      height={HEIGHT + 2}
      viewBox={`-1 -1 ${WIDTH + 2} ${HEIGHT + 2}`}
      aria-hidden="true"
    >
      <rect className="form-shape-header" width={WIDTH} height={HEADER} />
      <path
        d={[
          `M0 0H${WIDTH}V${HEIGHT}H0Z M0 ${HEADER}H${WIDTH}`,
          ...lines.map((y) => `M${edges.length > 1 ? (edges[0] ?? 0) : 0} ${y}H${WIDTH}`),
          ...edges.slice(0, -1).map((x) => `M${x} 0V${HEIGHT}`),
        ].join(' ')}
      />
    </svg>
  );
}

/** A form of running text, drawn as headings with lines under them. */
export function ProseShape(): React.JSX.Element {
  const lines = [0, 1, 2].map((i) => {
    const y = 6 + 16 * i;
    return `M0 ${y}H${WIDTH / 3} M12 ${y + 6}H${WIDTH}`;
  });
  return (
    <svg
      className="form-shape"
      width={WIDTH + 2}
      height={HEIGHT + 2}
      viewBox={`-1 -1 ${WIDTH + 2} ${HEIGHT + 2}`}
      aria-hidden="true"
    >
      <path d={lines.join(' ')} />
    </svg>
  );
}
