import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';

// Reads a DOCX as a word processor does, from ECMA-376 alone: nothing of the program's exporter is used.

/** A cell: its paragraphs' text, and whether it only continues the merged cell above it. */
export interface DocxCell {
  readonly paragraphs: string[];
  isContinued: boolean;
}
/** The rows of one table. */
export type DocxTable = DocxCell[][];

/** What a document holds, in reading order. */
export interface DocxContent {
  readonly tables: readonly DocxTable[];
  /** Paragraphs outside of tables. */
  readonly paragraphs: readonly string[];
}

/** Parses `word/document.xml` of a DOCX package. Tables inside tables are not expected. */
export function readDocx(bytes: Uint8Array): DocxContent {
  const part = unzipSync(bytes)['word/document.xml'];
  if (part === undefined) throw new Error('no word/document.xml');
  const tables: DocxTable[] = [];
  const paragraphs: string[] = [];
  let cell: DocxCell | null = null;
  let text: string | null = null;
  let isText = false;
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    if (name === 'w:tbl') tables.push([]);
    if (name === 'w:tr') tables.at(-1)?.push([]);
    if (name === 'w:tc') {
      cell = { paragraphs: [], isContinued: false };
      tables.at(-1)?.at(-1)?.push(cell);
    }
    // Without a value it continues the cell above.
    if (name === 'w:vMerge' && cell !== null) {
      cell.isContinued = (attributes['w:val'] ?? 'continue') === 'continue';
    }
    if (name === 'w:p') text = '';
    if (name === 'w:t') isText = true;
    if (text !== null && (name === 'w:br' || name === 'w:cr')) text += '\n';
    if (text !== null && name === 'w:tab' && !isText) text += '\t';
  });
  parser.on('text', (value) => {
    if (isText && text !== null) text += value;
  });
  parser.on('closetag', ({ name }) => {
    if (name === 'w:t') isText = false;
    if (name === 'w:p' && text !== null) {
      (cell === null ? paragraphs : cell.paragraphs).push(text);
      text = null;
    }
    if (name === 'w:tc') cell = null;
  });
  parser.write(strFromU8(part)).close();
  return { tables, paragraphs };
}

/** The last cell of the only row that has a cell with exactly this printed line. */
export function resultBeside(content: DocxContent, printed: string): readonly string[] {
  const rows = content.tables
    .flat()
    .filter((row) => row.some((cell) => cell.paragraphs.includes(printed)));
  if (rows.length !== 1) throw new Error(`${rows.length} rows with「${printed}」`);
  return rows[0]?.at(-1)?.paragraphs ?? [];
}

/** Every text of all result cells (the last of each row, header rows left out) that is not empty. */
export function allResults(content: DocxContent, header: string): readonly string[] {
  return content.tables.flatMap((table) =>
    table
      .map((row) => row.at(-1)?.paragraphs.join('\n') ?? '')
      .filter((value) => value !== '' && value !== header),
  );
}
