import { childOf, childrenOf, elementsOf, type XmlElement } from './xml-tree.ts';

interface Span {
  readonly from: number;
  readonly width: number;
}

/** Tables whose rows do not fill their grid, whose merges continue nothing, or whose cells Word would repair. */
export function tableFaults(root: XmlElement): readonly string[] {
  return elementsOf(root, 'w:tbl').flatMap(faultsOfTable);
}

function faultsOfTable(table: XmlElement): readonly string[] {
  const grid = childOf(table, 'w:tblGrid');
  const columns = grid === undefined ? [] : childrenOf(grid, 'w:gridCol').map(widthOf);
  const faults: string[] = [];
  let merged = new Map<number, Span>();
  let isBody = false;
  childrenOf(table, 'w:tr').forEach((row, i) => {
    const where = `row ${i + 1}`;
    const next = new Map<number, Span>();
    let column = 0;
    for (const cell of childrenOf(row, 'w:tc')) {
      const properties = childOf(cell, 'w:tcPr');
      const width = Number(propertyOf(properties, 'w:gridSpan') ?? 1);
      const span: Span = { from: column, width };
      column += width;
      faults.push(...cellFaults(cell, where));
      const own = columns.slice(span.from, column).reduce((sum, one) => sum + one, 0);
      const said = properties === undefined ? undefined : childOf(properties, 'w:tcW');
      if (said?.attributes['w:type'] === 'dxa' && Math.abs(widthOf(said) - own) > 1) {
        faults.push(`${where}: a cell is ${widthOf(said)} wide, its columns ${own}`);
      }
      const merge = properties === undefined ? undefined : childOf(properties, 'w:vMerge');
      if (merge === undefined) continue;
      const above = merged.get(span.from);
      if (merge.attributes['w:val'] !== 'restart' && above?.width !== span.width) {
        faults.push(`${where}: a merge continues nothing`);
      }
      next.set(span.from, span);
    }
    if (column !== columns.length) {
      faults.push(`${where}: covers ${column} of ${columns.length} columns`);
    }
    merged = next;
    const isHeader = elementsOf(childOf(row, 'w:trPr') ?? NOTHING, 'w:tblHeader').length > 0;
    if (isHeader && isBody) faults.push(`${where}: a header row that does not repeat`);
    isBody ||= !isHeader;
  });
  return faults;
}

const NOTHING: XmlElement = { name: '', attributes: {}, children: [], text: '' };

/** A cell needs a paragraph, and it has to be the last thing in it. */
function cellFaults(cell: XmlElement, where: string): readonly string[] {
  const blocks = cell.children.filter(({ name }) => ['w:p', 'w:tbl', 'w:sdt'].includes(name));
  return blocks.at(-1)?.name === 'w:p' ? [] : [`${where}: a cell does not end with a paragraph`];
}

const widthOf = (element: XmlElement): number => Number(element.attributes['w:w'] ?? Number.NaN);

function propertyOf(properties: XmlElement | undefined, name: string): string | undefined {
  return properties === undefined ? undefined : childOf(properties, name)?.attributes['w:val'];
}
