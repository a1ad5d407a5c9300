import { inlinesText, type Mark } from '../../../shared/model/inline.ts';
import type { TableBlock, TableCell } from '../../../shared/model/table-block.ts';
import { cellInlines } from '../../../shared/paste/cell-inlines.ts';
import type { DraftLine } from '../../../shared/paste/draft.ts';
import { fromWingdings } from '../../../shared/paste/symbol-fonts.ts';
import type { SmallTables } from '../../../shared/paste/table-drafts.ts';
import { tableLines } from '../../../shared/paste/table-lines.ts';
import { type ClassStyles, type Declarations, styleOf } from './declarations.ts';
import { isBlock, isDropped, unwantedIn } from './element-kinds.ts';
import { marksInside } from './element-marks.ts';
import { flattenLines } from './flatten-lines.ts';
import { listPlace, type OpenList, openList } from './html-list.ts';
import { isLayoutTable } from './layout-table.ts';
import { LineCollector, type OpenItem } from './line-collector.ts';
import { tableCells } from './table-cells.ts';
import { tableGrid } from './table-grid.ts';
import { bracketOf, isElement, isWordNumber, wordListItem } from './word-list.ts';

/** What surrounds a node. */
interface Around {
  readonly marks: readonly Mark[];
  readonly list: OpenList | null;
  readonly item: OpenItem | null;
  /** Line ends in the source are line ends. */
  readonly isPre: boolean;
  /** Marks that belong to the kind of element and mean nothing on the official paper. */
  readonly unwanted: readonly Mark[];
  /** Text is set in a font of signs. */
  readonly isSigns: boolean;
  /** In a cell of a table with several columns, where no table can stand. */
  readonly isInCell: boolean;
  readonly depth: number;
}

const OUTSIDE: Around = {
  marks: [],
  list: null,
  item: null,
  isPre: false,
  unwanted: [],
  isSigns: false,
  isInCell: false,
  depth: 0,
};

/** Parsers nest no deeper than this; what is deeper comes from somewhere else and is read as text. */
const MAX_DEPTH = 600;

/** Reads elements of a foreign document into lines. */
export class HtmlReader {
  readonly #classes: ClassStyles;
  #out = new LineCollector();
  readonly #tables: SmallTables | null;
  #lists = 0;

  /** @param tables those that stay tables; null where each is to become lines */
  constructor(classes: ClassStyles, tables: SmallTables | null = null) {
    this.#classes = classes;
    this.#tables = tables;
  }

  read(root: Element): readonly DraftLine[] {
    this.#children(root, OUTSIDE);
    this.#out.endLine(null);
    return this.#out.lines;
  }

  #children(parent: Element, around: Around): void {
    let isBracketed = false;
    for (const node of parent.childNodes) {
      const bracket = bracketOf(node);
      if (bracket !== null) isBracketed = bracket === 'open';
      // Between Word's brackets stands the number, which the list already knows.
      else if (!isBracketed || around.item === null) this.#node(node, around);
    }
  }

  #node(node: Node, around: Around): void {
    if (node.nodeType === 3) this.#text(node.nodeValue ?? '', around);
    else if (isElement(node)) this.#element(node, around);
  }

  #text(text: string, { marks, isPre, isSigns, unwanted }: Around): void {
    const shown = isSigns ? fromWingdings(text) : text;
    const kept = unwanted.length === 0 ? marks : marks.filter((mark) => !unwanted.includes(mark));
    const lines = isPre ? shown.split(/\r\n|[\r\n]/u) : [shown];
    lines.forEach((line, i) => {
      if (i > 0) this.#out.endLine(null);
      this.#out.text(line, kept);
    });
  }

  #element(element: Element, around: Around): void {
    const tag = element.localName.toLowerCase();
    const style = styleOf(element);
    if (isDropped(element, tag, style) || isWordNumber(style)) return;
    if (tag === 'br') {
      this.#out.lineBreak();
      return;
    }
    if (around.depth > MAX_DEPTH) {
      this.#out.text(element.textContent ?? '', around.marks);
      return;
    }
    const inside = this.#inside(element, tag, style, around);
    if (tag === 'table') {
      this.#out.endLine(around.item);
      this.#table(element, inside);
    } else if (isBlock(tag) || inside.item !== around.item) {
      this.#out.endLine(around.item);
      this.#children(element, inside);
      this.#out.endLine(inside.item);
    } else {
      this.#children(element, inside);
    }
  }

  #inside(element: Element, tag: string, style: Declarations, around: Around): Around {
    const isList = tag === 'ol' || tag === 'ul' || tag === 'menu';
    const list = isList
      ? openList(element, tag, style, around.list, () => this.#makeId())
      : around.list;
    const font = style.get('font-family') ?? element.getAttribute('face') ?? '';
    return {
      marks: marksInside(around.marks, tag, [...this.#classStyles(element, tag), style]),
      list,
      item: this.#item(element, tag, style, around),
      isPre: around.isPre || tag === 'pre',
      unwanted: [...around.unwanted, ...unwantedIn(tag)],
      isSigns: font === '' ? around.isSigns : /wingdings/iu.test(font),
      isInCell: around.isInCell,
      depth: around.depth + 1,
    };
  }

  #item(element: Element, tag: string, style: Declarations, around: Around): OpenItem | null {
    if (tag === 'li') {
      const place = around.list === null ? null : listPlace(element, around.list);
      return place === null ? null : { list: place, at: null };
    }
    if (isBlock(tag) || style.has('mso-list')) {
      const place = wordListItem(element, style);
      if (place !== null) return { list: place, at: null };
    }
    return around.item;
  }

  /** Excel sets marks inside a cell by classes; those of paragraphs and cells are looks of the whole. */
  #classStyles(element: Element, tag: string): readonly Declarations[] {
    if (this.#classes.size === 0 || (tag !== 'font' && tag !== 'span')) return [];
    return [...element.classList].flatMap((name) => this.#classes.get(name) ?? []);
  }

  #table(element: Element, around: Around): void {
    for (const child of element.children)
      if (child.localName === 'caption') this.#element(child, around);
    const rows = tableCells(element);
    const isColumn = rows.every((row) => row.length <= 1);
    if (isColumn) {
      for (const [cell] of rows) {
        if (cell === undefined) continue;
        this.#children(cell, around);
        this.#out.endLine(around.item);
      }
      return;
    }
    const cells = rows.map((row) => row.map((cell) => this.#cell(cell, around)));
    const table = around.isInCell ? null : this.#smallTable(element, rows, cells);
    this.#out.add(
      table === null
        ? tableLines(
            cells.map((row) => row.map(flattenLines)),
            this.#makeId(),
          )
        : [{ children: [], table }],
    );
  }

  /** The lines of a cell of a table with several columns. */
  #cell(cell: Element, around: Around): readonly DraftLine[] {
    const outer = this.#out;
    this.#out = new LineCollector();
    this.#children(cell, { ...around, item: null, list: null, isInCell: true });
    this.#out.endLine(null);
    const { lines } = this.#out;
    this.#out = outer;
    return lines;
  }

  /** A table that stays one; null where it is to become lines. */
  #smallTable(
    element: Element,
    rows: readonly (readonly Element[])[],
    cells: readonly (readonly (readonly DraftLine[])[])[],
  ): TableBlock | null {
    if (this.#tables === null || isLayoutTable(element)) return null;
    const lines = new Map(rows.flatMap((row, i) => row.map((cell, k) => [cell, cells[i]?.[k]])));
    const grid = tableGrid<TableCell>(
      rows,
      (cell) => cellInlines(lines.get(cell) ?? []),
      (words) => inlinesText(words).trim() === '',
      [],
    );
    return grid === null ? null : this.#tables.take(grid);
  }

  #makeId(): string {
    this.#lists += 1;
    return `list ${this.#lists}`;
  }
}
