import { type GlyphText, glyphText } from './glyph-text.ts';
import { type PdfFile, streamOf } from './pdf-file.ts';
import { PdfLexer } from './pdf-lexer.ts';
import {
  isArray,
  isBytes,
  isDict,
  isName,
  isWord,
  type PdfDict,
  type PdfValue,
  pdfText,
} from './pdf-value.ts';

/** The text that is shown on one page, by the number of the content it belongs to. */
export interface PageText {
  readonly marked: ReadonlyMap<number, string>;
  /** What belongs to no content: page numbers, and rows that are repeated. */
  readonly loose: string;
}

/** How deep forms may stand in one another. */
const MAX_FORMS = 20;

/** Marked content that is open. */
interface OpenMark {
  readonly id: number | null;
  /** What it says in place of its signs. */
  readonly actual: string | null;
}

/** Reads the text of a page from its content (ISO 32000-1, 9.4 and 14.6). */
export function readPageText(
  file: PdfFile,
  page: PdfDict,
  fonts: Map<PdfDict, GlyphText>,
): PageText {
  const marked = new Map<number, string>();
  let loose = '';
  const marks: OpenMark[] = [];
  const show = (text: string): void => {
    const id = marks.findLast((mark) => mark.id !== null)?.id ?? null;
    if (id === null) loose += text;
    else marked.set(id, (marked.get(id) ?? '') + text);
  };
  const run = (content: Uint8Array, resources: PdfDict, depth: number): void => {
    let font: GlyphText | null = null;
    let values: PdfValue[] = [];
    const shown = (value: PdfValue | undefined): void => {
      if (isArray(value)) value.forEach(shown);
      // Signs with a text of their own are not asked.
      else if (isBytes(value) && !marks.some(({ actual }) => actual !== null)) {
        show(font?.textOf(value) ?? '\uFFFD');
      }
    };
    const lexer = new PdfLexer(content);
    for (let value = lexer.next(); value !== undefined; value = lexer.next()) {
      if (!isWord(value)) {
        values.push(value);
        continue;
      }
      const last = values.at(-1);
      switch (value.word) {
        case 'Tf':
          font = fontOf(file, resources, values[0], fonts);
          break;
        case 'Tj':
        case 'TJ':
        case "'":
        case '"':
          shown(last);
          break;
        case 'BMC':
          marks.push({ id: null, actual: null });
          break;
        case 'BDC': {
          const mark = markOf(file, resources, last);
          marks.push(mark);
          if (mark.actual !== null) show(mark.actual);
          break;
        }
        case 'EMC':
          marks.pop();
          break;
        case 'Do': {
          const form = formOf(file, resources, last);
          if (form !== null && depth < MAX_FORMS) {
            run(file.content(form), file.dict(form.dict, 'Resources'), depth + 1);
          }
          break;
        }
      }
      values = [];
    }
  };
  const contents = file.get(page, 'Contents');
  for (const part of isArray(contents) ? contents : [contents]) {
    const stream = streamOf(file, part);
    if (stream !== null) run(file.content(stream), file.dict(page, 'Resources'), 0);
  }
  return { marked, loose };
}

function fontOf(
  file: PdfFile,
  resources: PdfDict,
  name: PdfValue | undefined,
  fonts: Map<PdfDict, GlyphText>,
): GlyphText | null {
  const font = isName(name) ? file.get(file.dict(resources, 'Font'), name.name) : undefined;
  if (!isDict(font)) return null;
  const known = fonts.get(font) ?? glyphText(file, font);
  fonts.set(font, known);
  return known;
}

function markOf(file: PdfFile, resources: PdfDict, properties: PdfValue | undefined): OpenMark {
  const dict = isName(properties)
    ? file.get(file.dict(resources, 'Properties'), properties.name)
    : properties;
  if (!isDict(dict)) return { id: null, actual: null };
  const id = file.get(dict, 'MCID');
  const actual = file.get(dict, 'ActualText');
  return {
    id: typeof id === 'number' ? id : null,
    actual: isBytes(actual) ? pdfText(actual) : null,
  };
}

/** A drawing with content of its own; null for a picture. */
function formOf(file: PdfFile, resources: PdfDict, name: PdfValue | undefined) {
  const object = isName(name) ? file.dict(resources, 'XObject').get(name.name) : undefined;
  const stream = streamOf(file, object);
  const kind = stream === null ? undefined : file.get(stream.dict, 'Subtype');
  return isName(kind) && kind.name === 'Form' ? stream : null;
}
