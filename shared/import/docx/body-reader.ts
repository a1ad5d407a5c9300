import type { Mark } from '../../model/inline.ts';
import { foldStraySymbols, fromWingdings } from '../../paste/symbol-fonts.ts';
import { partsText } from '../changes/word-lines.ts';
import type { ForeignLine, ForeignPart } from '../foreign-document.ts';
import { LineBuilder } from '../line-builder.ts';
import { mergeGrid, type RawCell, type RawRow } from '../merge-grid.ts';
import type { NoticeList } from '../notice-list.ts';
import type { SourcePictures } from '../source-pictures.ts';
import { child, childValue, descendants, elements, textOf, type XmlElement } from '../xml-tree.ts';
import { chartTexts, diagramTexts } from './graphic-texts.ts';
import { runMarks } from './marks.ts';
import type { WordNumbering } from './numbering.ts';
import { preferred, unendedFields } from './open-fields.ts';
import type { Relationship } from './relationships.ts';
import type { WordStyle } from './styles.ts';

export interface BodyContext {
  readonly styles: ReadonlyMap<string, WordStyle>;
  readonly numbering: WordNumbering;
  readonly relationships: ReadonlyMap<string, Relationship>;
  readonly pictures: SourcePictures;
  readonly told: NoticeList;
  /** A part beside the text that a drawing is made of; null when it is missing or broken. */
  readonly part: (name: string) => XmlElement | null;
}

/** Elements whose children stand where they do. */
const TRANSPARENT = new Set([
  'w:ins',
  'w:moveTo',
  'w:hyperlink',
  'w:smartTag',
  'w:customXml',
  'w:sdt',
  'w:sdtContent',
  'w:fldSimple',
  'w:dir',
  'w:bdo',
  'w:rubyBase',
  'm:oMath',
  'm:oMathPara',
]);

const EMU_PER_MM = 36_000;

/** A line that is being read, and what stands in it that is no text. */
interface OpenLine {
  readonly line: LineBuilder;
  readonly behind: ForeignPart[];
}

/** Reads the body of a Word document into lines, tables and drawings, in reading order. */
export class BodyReader {
  readonly #context: BodyContext;
  /** Fields that are open: while one of them tells what it does, no text counts. A field goes over paragraphs. */
  readonly #fields: ('instruction' | 'result')[] = [];
  #unended: ReadonlySet<XmlElement> = new Set();
  /** The beginning of a line whose end was deleted: it goes on in the next one. */
  #carried: OpenLine | null = null;

  /** Bookmarks between lines. */
  #waiting: string[] = [];

  constructor(context: BodyContext) {
    this.#context = context;
  }

  /** Everything in the body of a document. */
  readBody(body: XmlElement): readonly ForeignPart[] {
    this.#unended = unendedFields(body);
    return this.read(body);
  }

  read(parent: XmlElement): readonly ForeignPart[] {
    const parts: ForeignPart[] = [];
    // One by one: what stands in one control may be more than one call takes.
    const add = (more: readonly ForeignPart[]): void => {
      for (const part of more) parts.push(part);
    };
    for (const element of elements(parent)) {
      switch (element.name) {
        case 'w:p':
          add(this.#paragraph(element));
          break;
        case 'w:bookmarkStart':
          // Between paragraphs: it stands before the next one.
          this.#waiting.push(element.attributes['w:name'] ?? '');
          break;
        case 'w:tbl':
          parts.push(this.#table(element));
          break;
        case 'w:del':
        case 'w:moveFrom':
          this.#delete(element);
          break;
        case 'mc:AlternateContent':
          add(this.read(preferred(element)));
          break;
        case 'w:altChunk':
          this.#context.told.count('embedded');
          break;
        default:
          if (TRANSPARENT.has(element.name)) add(this.read(element));
      }
    }
    return parts;
  }

  #paragraph(element: XmlElement): readonly ForeignPart[] {
    const { styles, numbering } = this.#context;
    const properties = child(element, 'w:pPr');
    const styleId = childValue(properties, 'w:pStyle', 'w:val') ?? '';
    const style = styles.get(styleId);
    const open: OpenLine = this.#carried ?? { line: new LineBuilder(), behind: [] };
    this.#carried = null;
    open.line.anchors.push(...this.#waiting);
    this.#waiting = [];
    this.#inlines(element, open);
    const mark = child(properties, 'w:rPr');
    if (child(mark, 'w:del') !== undefined || child(mark, 'w:moveFrom') !== undefined) {
      // The end of the line was deleted: its text belongs to the next line.
      this.#carried = open;
      return [];
    }
    const { line, behind } = open;
    const children = line.take();
    const isObject = children.length === 0 && behind.length > 0;
    const own = child(properties, 'w:numPr');
    const numId = childValue(own, 'w:numId', 'w:val') ?? style?.numId ?? null;
    const level =
      childValue(own, 'w:ilvl', 'w:val') ??
      (child(own, 'w:numId') === undefined && numId !== null
        ? (style?.level ?? numbering.levelOfStyle(numId, styleId))
        : 0);
    // An item without text is counted all the same.
    const label = numId === null || numId === '0' ? null : numbering.next(numId, Number(level));
    const outline = childValue(properties, 'w:outlineLvl', 'w:val');
    const heading =
      outline === undefined
        ? (style?.heading ?? null)
        : Number(outline) > 8
          ? null
          : Number(outline) + 1;
    const read: ForeignLine = {
      kind: 'line',
      label: label === '' ? null : label,
      ...(label === null || numId === null
        ? {}
        : { list: { id: numbering.listId(numId), depth: Number(level) } }),
      ...(heading === null ? {} : { heading }),
      ...(/^toc \d/iu.test(style?.name ?? '') ? { isContents: true } : {}),
      children,
      anchors: line.anchors,
    };
    return isObject ? behind : [read, ...behind];
  }

  #inlines(parent: XmlElement, open: OpenLine): void {
    for (const element of elements(parent)) {
      switch (element.name) {
        case 'w:r':
          this.#run(element, open);
          break;
        case 'm:r':
          open.line.text(descendants(element, 'm:t').map(textOf).join(''));
          break;
        case 'w:del':
        case 'w:moveFrom':
          this.#delete(element);
          break;
        case 'w:bookmarkStart':
          open.line.anchors.push(element.attributes['w:name'] ?? '');
          break;
        case 'mc:AlternateContent':
          this.#inlines(preferred(element), open);
          break;
        default:
          if (TRANSPARENT.has(element.name) || element.name.startsWith('m:')) {
            this.#inlines(element, open);
          }
      }
    }
  }

  #run(run: XmlElement, open: OpenLine): void {
    const marks = runMarks(run, this.#context.styles);
    for (const element of elements(run)) this.#piece(element, marks, open, run);
  }

  #piece(element: XmlElement, marks: readonly Mark[], open: OpenLine, run: XmlElement): void {
    const { line } = open;
    if (element.name === 'w:fldChar') {
      if (!this.#unended.has(element)) this.#field(element.attributes['w:fldCharType']);
      return;
    }
    if (this.#fields.includes('instruction')) return;
    switch (element.name) {
      case 'w:t':
        line.text(inItsFont(textOf(element), run), marks);
        return;
      case 'w:tab':
      case 'w:ptab':
        line.text('\t', marks);
        return;
      case 'w:br':
        if ((element.attributes['w:type'] ?? 'textWrapping') === 'textWrapping') line.lineBreak();
        return;
      case 'w:cr':
        line.lineBreak();
        return;
      case 'w:noBreakHyphen':
        line.text('\u2011', marks);
        return;
      case 'w:sym':
        line.text(symbol(element), marks);
        return;
      case 'w:ruby':
        this.#context.told.count('ruby');
        this.#inlines(element, open);
        return;
      case 'w:drawing':
      case 'w:pict':
        this.#drawing(element, open);
        return;
      case 'w:object':
        this.#context.told.count('objects');
        this.#drawing(element, open);
        return;
      case 'mc:AlternateContent':
        for (const one of elements(preferred(element))) this.#piece(one, marks, open, run);
        return;
    }
  }

  #field(type: string | undefined): void {
    if (type === 'begin') this.#fields.push('instruction');
    else if (type === 'separate' && this.#fields.length > 0) {
      this.#fields[this.#fields.length - 1] = 'result';
    } else if (type === 'end') this.#fields.pop();
  }

  #drawing(element: XmlElement, { behind }: OpenLine): void {
    const properties = descendants(element, 'wp:docPr')[0];
    const shape = descendants(element, 'v:shape')[0];
    const alt = properties?.attributes['descr'] ?? shape?.attributes['alt'] ?? '';
    const inside = inDrawing(element);
    const images = this.#pictures(inside, alt);
    const graphic = this.#graphicTexts(inside);
    const boxes = inside
      .filter(({ name }) => name === 'w:txbxContent')
      .map((box) => this.read(box));
    if (images.length + boxes.length + graphic.length === 0) {
      if (properties === undefined && shape === undefined) return;
    }
    const isWhole = (parts: readonly ForeignPart[]): boolean =>
      parts.some(({ kind }) => kind !== 'line');
    const isLoneBox = images.length === 0 && graphic.length === 0 && boxes.length === 1;
    for (const box of boxes) {
      if (!isLoneBox && !isWhole(box)) continue;
      for (const part of box) behind.push(part);
    }
    if (isLoneBox) return;
    const wide = Number(descendants(element, 'wp:extent')[0]?.attributes['cx'] ?? '0');
    const widthMm = wide > 0 ? wide / EMU_PER_MM : null;
    const texts = [
      ...graphic,
      ...boxes.filter((box) => !isWhole(box)).map((box) => partsText(box)),
    ];
    const [first = null, ...others] = images;
    behind.push({ kind: 'drawing', alt, image: first, widthMm, texts });
    for (const image of others)
      behind.push({ kind: 'drawing', alt, image, widthMm: null, texts: [] });
  }

  /** The pictures of a drawing: of a group each. Those in its text boxes are read with them. */
  #pictures(inside: readonly XmlElement[], alt: string): readonly (string | null)[] {
    const { relationships, pictures, told } = this.#context;
    const ids = new Set(
      inside.flatMap(({ name, attributes }) =>
        name === 'a:blip'
          ? (attributes['r:embed'] ?? attributes['r:link'] ?? [])
          : name === 'v:imagedata'
            ? (attributes['r:id'] ?? [])
            : [],
      ),
    );
    return [...ids].flatMap((id) => {
      const target = relationships.get(id);
      if (target === undefined) return [];
      if (target.isExternal) {
        told.count('links');
        return [null];
      }
      return [pictures.take(target.target, alt)];
    });
  }

  /** The words of what other parts of the document draw: SmartArt and charts. */
  #graphicTexts(inside: readonly XmlElement[]): readonly string[] {
    const { relationships, part, told } = this.#context;
    return inside.flatMap(({ name, attributes }) => {
      if (name === 'a:graphicData' && !KNOWN_GRAPHIC.test(attributes['uri'] ?? '/picture')) {
        told.count('objects');
      }
      const id =
        name === 'dgm:relIds' ? attributes['r:dm'] : name === 'c:chart' ? attributes['r:id'] : null;
      if (id == null) return [];
      told.count('objects');
      const target = relationships.get(id);
      const root = target === undefined || target.isExternal ? null : part(target.target);
      if (root === null) return [];
      return name === 'c:chart' ? chartTexts(root) : diagramTexts(root);
    });
  }

  #table(element: XmlElement): ForeignPart {
    const rows: RawRow[] = [];
    for (const row of flat(element, 'w:tr')) {
      const properties = child(row, 'w:trPr');
      if (child(properties, 'w:del') !== undefined) {
        this.#context.told.deleted(descendants(row, 'w:delText').map(textOf).join(''));
        continue;
      }
      const cells: RawCell[] = [];
      for (const cell of flat(row, 'w:tc')) {
        const look = child(cell, 'w:tcPr');
        const merge = child(look, 'w:vMerge');
        const columnSpan = Math.min(
          63,
          Math.max(1, Number(childValue(look, 'w:gridSpan', 'w:val') ?? '1') || 1),
        );
        const parts = this.read(cell);
        const beside = childValue(look, 'w:hMerge', 'w:val');
        const before = cells.at(-1);
        if (child(look, 'w:hMerge') !== undefined && beside !== 'restart' && before !== undefined) {
          cells[cells.length - 1] = {
            ...before,
            columnSpan: before.columnSpan + columnSpan,
            parts: [...before.parts, ...parts],
          };
          continue;
        }
        cells.push({
          columnSpan,
          merge:
            merge === undefined
              ? null
              : merge.attributes['w:val'] === 'restart'
                ? 'restart'
                : 'continue',
          parts,
        });
      }
      rows.push({
        isHeader: child(properties, 'w:tblHeader') !== undefined,
        before: Math.min(63, Number(childValue(properties, 'w:gridBefore', 'w:val') ?? '0') || 0),
        cells,
      });
    }
    return mergeGrid(rows);
  }

  #delete(element: XmlElement): void {
    const texts = [...descendants(element, 'w:delText'), ...descendants(element, 'w:t')];
    this.#context.told.deleted(texts.map(textOf).join(''));
  }
}

/** Every element of a drawing; its text boxes are among them, what stands in these is not. */
function inDrawing(parent: XmlElement): readonly XmlElement[] {
  return elements(parent).flatMap((one) => {
    if (one.name === 'w:txbxContent') return [one];
    return [one, ...inDrawing(one.name === 'mc:AlternateContent' ? preferred(one) : one)];
  });
}

/** What a drawing may hold of which the words or the picture are taken. */
const KNOWN_GRAPHIC = /(?:\/picture|\/diagram|\/chart|Shape|Group|Canvas)$/u;

/** Rows or cells, also where a content control or a tracked change stands around them. */
function flat(parent: XmlElement, name: string): readonly XmlElement[] {
  return elements(parent).flatMap((one) => {
    if (one.name === name) return [one];
    return TRANSPARENT.has(one.name) ? flat(one, name) : [];
  });
}

function inItsFont(text: string, run: XmlElement): string {
  const fonts = child(child(run, 'w:rPr'), 'w:rFonts')?.attributes ?? {};
  const isSymbol = /^wingdings/iu.test(fonts['w:ascii'] ?? '');
  return isSymbol ? fromWingdings(text) : text;
}

function symbol({ attributes }: XmlElement): string {
  const code = Number.parseInt(attributes['w:char'] ?? '', 16);
  if (!Number.isInteger(code) || code < 0x20 || code > 0xffff) return '';
  const sign = String.fromCharCode(code);
  return /^(wingdings|symbol)/iu.test(attributes['w:font'] ?? '')
    ? fromWingdings(sign)
    : foldStraySymbols(sign);
}
