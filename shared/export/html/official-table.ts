import type { Column } from '../../model/column.ts';
import type { TableFormSection } from '../../model/form-section.ts';
import type { Report } from '../../model/report.ts';
import { isBlank } from '../../model/rich-text.ts';
import { type GridCell, gridColumns, layoutTable } from '../../model/table-layout.ts';
import { columnThousandths } from '../page-setup.ts';
import { type CellContent, cellContent, tableAnswers } from '../printed-text.ts';
import { type HtmlElement, type HtmlNode, h } from './html-node.ts';
import { toLine } from './inlines.ts';
import type { PageAccount } from './page-account.ts';
import { toBlocks } from './rich-text.ts';

/**
 * The official table: one header row, which is repeated on every printed page, and a group of rows for every table
 * that runs on in it. Each cell names its headers, because those of merged strategies stand rows above it.
 * @param name how the table is called where no heading is printed above it, or the id of that heading
 */
export function officialTable(
  running: readonly TableFormSection[],
  report: Report,
  name: string,
  account: PageAccount,
): HtmlElement {
  const [first] = running;
  const columns = first?.columns ?? [];
  const id = account.nextId('t');
  const widths = first === undefined ? [] : columnThousandths(first, account.setup);
  return h('div', { class: 'wide', role: 'region', 'aria-label': name, tabindex: 0 }, [
    h('table', { class: 'official' }, [
      h('caption', { class: 'unseen' }, [name]),
      h(
        'colgroup',
        {},
        widths.map((width) => h('col', { style: `width:${percent(width / 1000)}` })),
      ),
      h('thead', {}, [
        h(
          'tr',
          {},
          columns.map((column, i) =>
            h(
              'th',
              { id: `${id}c${i}`, scope: scopeOf(column), colspan: span(column.widths.length) },
              [h('p', {}, toLine(column.label))],
            ),
          ),
        ),
      ]),
      ...running.map((formSection, part) =>
        rowGroup(formSection, report, { id, part: `${id}p${part}`, columns }, account),
      ),
    ]),
  ]);
}

/** A column of several physical ones heads them all. */
const scopeOf = ({ widths }: Column): string => (widths.length > 1 ? 'colgroup' : 'col');

const span = (count: number): number | undefined => (count > 1 ? count : undefined);

const percent = (share: number): string => `${Math.round(share * 100_000) / 1000}%`;

interface GroupPlace {
  readonly id: string;
  readonly part: string;
  readonly columns: readonly Column[];
}

function rowGroup(
  formSection: TableFormSection,
  report: Report,
  place: GroupPlace,
  account: PageAccount,
): HtmlElement {
  const { columns, part } = place;
  const section = tableAnswers(report, formSection.id);
  const rowsById = new Map(section?.rows.map((row) => [row.formRowId, row]));
  const { band } = formSection;
  const bandId = `${part}b`;
  const bandRow =
    band === undefined
      ? []
      : [
          h('tr', {}, [
            h('th', { id: bandId, scope: 'rowgroup', colspan: span(gridColumns(columns).length) }, [
              h('p', { class: 'band' }, toLine(band)),
            ]),
          ]),
        ];
  /** The strategies that a row stands under: cells above that reach down to it, and its own. */
  let standing: readonly { readonly cell: GridCell; readonly id: string }[] = [];
  const rows = layoutTable(formSection).map((cells, i) => {
    const row = rowsById.get(formSection.rows[i]?.id ?? '');
    const contents = cells.map((cell) => ({ cell, content: cellContent(cell, row) }));
    standing = [
      ...standing.filter(({ cell }) => cell.row + cell.rowSpan > i),
      ...contents
        .filter(({ cell, content }) => isHeader(cell, content))
        .map(({ cell }) => ({ cell, id: `${part}r${i}c${cell.gridColumn}` })),
    ].sort((a, b) => a.cell.gridColumn - b.cell.gridColumn);
    const above = standing;
    return h(
      'tr',
      {},
      contents.map(({ cell, content }) => {
        const own = above.find((header) => header.cell === cell);
        const size = { rowspan: span(cell.rowSpan), colspan: span(cell.columnSpan) };
        const children = cellChildren(content, account);
        const look = content.kind === 'owners' ? { class: 'owners' } : {};
        const column = `${place.id}c${columns.findIndex(({ id }) => id === cell.column.id)}`;
        const outer = band === undefined ? [column] : [column, bandId];
        if (own !== undefined) {
          const higher = above.filter((header) => header.cell.gridColumn < cell.gridColumn);
          return h(
            'th',
            {
              id: own.id,
              scope: cell.rowSpan > 1 ? 'rowgroup' : 'row',
              headers: [...outer, ...higher.map((header) => header.id)].join(' '),
              ...size,
            },
            children,
          );
        }
        const headers = [...outer, ...above.map((header) => header.id)].join(' ');
        return h('td', { ...look, headers, ...size }, children);
      }),
    );
  });
  return h('tbody', {}, [...bandRow, ...rows]);
}

/** Whether a cell says what its row is about. One without words would be told as a header that says nothing. */
function isHeader(cell: GridCell, content: CellContent): boolean {
  if (cell.column.role !== 'strategy') return false;
  return content.kind === 'answer'
    ? !isBlank(content.richText)
    : content.lines.some((line) => line.trim() !== '');
}

function cellChildren(content: CellContent, account: PageAccount): readonly HtmlNode[] {
  if (content.kind === 'answer') return toBlocks(content.richText, account);
  const lines = content.lines.length === 0 ? [''] : content.lines;
  return lines.map((line) => h('p', {}, toLine(line)));
}
