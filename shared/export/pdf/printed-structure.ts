import type { ExportedCell, ExportedPart, ExportedRow, ExportedTable } from '../exported-text.ts';
import { onlyCell, seenFigure, seenTable } from './expected-print.ts';
import type { TaggedElement, TaggedNode } from './tagged-text.ts';
import { visibleText } from './visible-text.ts';

/** Elements that are a line of their own. */
const LINES = /^(?:P|H[1-6]?|Caption|LI|L|LBody|Lbl|Div|Sect)$/u;

/** The tagged text of a printed file as paragraphs and tables, as `expectedPrint` has them. */
export function printedStructure(nodes: readonly TaggedNode[]): readonly ExportedPart[] {
  const parts: ExportedPart[] = [];
  let line = '';
  const endLine = (): void => {
    const text = visibleText(line);
    line = '';
    if (text !== '') parts.push({ kind: 'paragraph', text });
  };
  const visit = (node: TaggedNode): void => {
    if ('text' in node) {
      line += node.text;
      return;
    }
    if (node.tag === 'Table') {
      endLine();
      const caption = node.children.filter((child) => isTag(child, 'Caption'));
      parts.push(...printedStructure(caption));
      const table = tableOf(node);
      const only = onlyCell(table.rows);
      if (only !== null) {
        parts.push(...only.paragraphs.map((text) => ({ kind: 'paragraph', text }) as const));
      } else if (table.rows.length > 0) {
        parts.push(table);
      }
      return;
    }
    if (node.tag === 'Figure' && node.alt !== null) {
      endLine();
      const text = seenFigure(node.alt, textOf(node));
      if (text !== '') parts.push({ kind: 'paragraph', text });
      return;
    }
    const isLine = LINES.test(node.tag) || node.tag === 'Figure';
    if (isLine) endLine();
    node.children.forEach(visit);
    if (isLine) endLine();
  };
  nodes.forEach(visit);
  endLine();
  return parts;
}

const isTag = (node: TaggedNode, tag: string): node is TaggedElement =>
  !('text' in node) && node.tag === tag;

function textOf(node: TaggedNode): string {
  return 'text' in node ? node.text : node.children.map(textOf).join('');
}

function pagesOf(node: TaggedNode): readonly number[] {
  return 'text' in node ? [node.page] : node.children.flatMap(pagesOf);
}

/** The rows of a table, within their groups. */
function rowsOf(node: TaggedElement): readonly TaggedElement[] {
  return node.children.flatMap((child) => {
    if ('text' in child) return [];
    if (child.tag === 'TR') return [child];
    return /^(?:THead|TBody|TFoot|NonStruct)$/u.test(child.tag) ? rowsOf(child) : [];
  });
}

function tableOf(table: TaggedElement): ExportedTable {
  const all = rowsOf(table);
  const pages = new Set(all.flatMap(pagesOf));
  const rows = all
    .map((row, i): ExportedRow => {
      const isHead = i === 0 && all.length > 1 && cellsOf(row).every(({ tag }) => tag === 'TH');
      const shown = new Set(pagesOf(row));
      // A header that is missing on one page of the table is not repeated.
      const isHeader = isHead && [...pages].every((page) => shown.has(page));
      return { isHeader, cells: printedCells(isHead ? onFirstPage(row) : row) };
    })
    .filter(({ cells }) => cells.length > 0);
  return { kind: 'table', rows };
}

function cellsOf(row: TaggedElement): readonly TaggedElement[] {
  return row.children.filter(
    (child): child is TaggedElement => isTag(child, 'TH') || isTag(child, 'TD'),
  );
}

function printedCells(row: TaggedElement): readonly ExportedCell[] {
  return cellsOf(row)
    .map((cell) => printedStructure(cell.children).map(lineOf))
    .filter((paragraphs) => paragraphs.length > 0)
    .map((paragraphs, i) => ({ gridColumn: i, columnSpan: 1, rowSpan: 1, paragraphs }));
}

/** A table inside a cell is one line among the lines of that cell. */
function lineOf(part: ExportedPart): string {
  if (part.kind === 'paragraph') return part.text;
  return seenTable(
    part.rows.map(({ cells }) => cells.map(({ paragraphs }) => paragraphs.join(''))),
  );
}

/** A row that is repeated, as it is shown the first time. */
function onFirstPage(row: TaggedElement): TaggedElement {
  const first = Math.min(...pagesOf(row));
  const keep = (node: TaggedNode): readonly TaggedNode[] => {
    if ('text' in node) return node.page === first ? [node] : [];
    return [{ ...node, children: node.children.flatMap(keep) }];
  };
  return { ...row, children: row.children.flatMap(keep) };
}
