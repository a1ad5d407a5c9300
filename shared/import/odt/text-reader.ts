import type { Mark } from '../../model/inline.ts';
import type { ForeignLine, ForeignPart } from '../foreign-document.ts';
import { LineBuilder } from '../line-builder.ts';
import type { NoticeList } from '../notice-list.ts';
import type { ReadingBudget } from '../reading-budget.ts';
import type { SourcePictures } from '../source-pictures.ts';
import { child, descendants, elements, textOf, type XmlElement } from '../xml-tree.ts';
import { ListCounter } from './list-counter.ts';
import { plainLines } from './plain-lines.ts';
import type { OdfStyles } from './styles.ts';
import { readTable } from './table-reader.ts';

export interface TextContext {
  readonly styles: OdfStyles;
  readonly pictures: SourcePictures;
  readonly told: NoticeList;
  readonly budget: ReadingBudget;
}

interface ListPlace {
  readonly id: string;
  readonly counter: ListCounter;
  readonly style: string | undefined;
  readonly level: number;
  /** Where the item begins to count; null to count on. */
  readonly start: number | null;
  /** Only the first line of an item has a number. */
  isNumbered: boolean;
}

interface OpenLine {
  readonly line: LineBuilder;
  readonly behind: ForeignPart[];
  /** Whether the last sign was a space, so that further white space says nothing (ODF 1.3 part 3, 6.1.2). */
  isSpaced: boolean;
}

/** So many spaces stand in a row at most: honest documents stay far below. */
const MAX_SPACES = 4096;

/** Elements whose children stand where they do. */
const TRANSPARENT = new Set([
  'text:section',
  'text:index-body',
  'text:a',
  'text:meta',
  'text:meta-field',
  'text:ruby-base',
  'text:index-title',
  // Its lines stand nowhere else in the text.
  'text:bibliography',
]);
/** What repeats words that stand elsewhere. */
const INDEXES = new Set([
  'text:table-of-content',
  'text:alphabetical-index',
  'text:illustration-index',
  'text:table-index',
  'text:object-index',
  'text:user-index',
]);
/** What is drawn, in a line or, fixed to a page, between lines. */
const SHAPES = new Set(
  [
    'frame',
    'g',
    'custom-shape',
    'rect',
    'line',
    'polyline',
    'polygon',
    'regular-polygon',
    'path',
    'circle',
    'ellipse',
    'connector',
    'caption',
    'measure',
  ].map((name) => `draw:${name}`),
);

/** Reads the body of an OpenDocument text into lines, tables and drawings, in reading order. */
export class TextReader {
  readonly #context: TextContext;
  readonly #counters = new Map<string, ListCounter>();
  readonly #lastOfStyle = new Map<string, string>();
  #lists = 0;
  #isContents = false;

  constructor(context: TextContext) {
    this.#context = context;
  }

  read(parent: XmlElement, place: ListPlace | null = null): readonly ForeignPart[] {
    return elements(parent).flatMap((element) => this.#block(element, place));
  }

  #block(element: XmlElement, place: ListPlace | null): readonly ForeignPart[] {
    switch (element.name) {
      case 'text:p':
      case 'text:h':
        return this.#line(element, place);
      case 'text:list':
        return this.#list(element, place);
      case 'table:table':
        return [
          readTable(
            element,
            (cell) => this.read(cell),
            (cells) => this.#context.budget.spend(cells),
          ),
        ];
      case 'text:numbered-paragraph':
        return this.read(element, this.#numbered(element));
      case 'draw:a':
        return this.read(element);
      case 'text:tracked-changes':
        for (const deletion of descendants(element, 'text:deletion')) {
          this.#context.told.deleted(plainLines(deletion));
        }
        return [];
    }
    if (SHAPES.has(element.name)) {
      const behind: ForeignPart[] = [];
      this.#drawing(element, behind);
      return behind;
    }
    if (INDEXES.has(element.name)) {
      const before = this.#isContents;
      this.#isContents = true;
      const lines = this.read(child(element, 'text:index-body') ?? element);
      this.#isContents = before;
      return lines;
    }
    return TRANSPARENT.has(element.name) ? this.read(element, place) : [];
  }

  #line(element: XmlElement, place: ListPlace | null): readonly ForeignPart[] {
    this.#context.budget.spend(1);
    const open: OpenLine = { line: new LineBuilder(), behind: [], isSpaced: true };
    const isText = element.name === 'text:p';
    const styleName = element.attributes['text:style-name'];
    this.#inlines(element, isText ? this.#context.styles.lineMarks(styleName) : [], open);
    const children = open.line.take();
    const isObject = children.length === 0 && open.behind.length > 0;
    let label: string | null = null;
    if (place?.isNumbered === true) {
      label = place.counter.next(place.style, place.level, place.start);
      place.isNumbered = false;
    }
    const outline = Number(element.attributes['text:outline-level'] ?? '1');
    const line: ForeignLine = {
      kind: 'line',
      label,
      ...(place === null || label === null
        ? {}
        : { list: { id: place.id, depth: place.level - 1 } }),
      ...(element.name === 'text:h' ? { heading: outline } : {}),
      ...(this.#isContents ? { isContents: true } : {}),
      children,
      anchors: open.line.anchors,
    };
    return isObject ? open.behind : [line, ...open.behind];
  }

  #list(element: XmlElement, outer: ListPlace | null): readonly ForeignPart[] {
    const style =
      element.attributes['text:style-name'] ?? outer?.style ?? this.#styleInside(element);
    const level = (outer?.level ?? 0) + 1;
    const own = outer ?? this.#newList(element, style);
    const parts: ForeignPart[] = [];
    for (const item of elements(element)) {
      if (item.name !== 'text:list-item' && item.name !== 'text:list-header') continue;
      const start = item.attributes['text:start-value'];
      const place: ListPlace = {
        id: own.id,
        counter: own.counter,
        style,
        level,
        start: start === undefined ? null : Number(start),
        isNumbered: item.name === 'text:list-item',
      };
      for (const part of this.read(item, place)) parts.push(part);
    }
    return parts;
  }

  /** A paragraph that is an item of a list which is written nowhere as a whole. */
  #numbered(element: XmlElement): ListPlace {
    const { attributes } = element;
    const [inside] = elements(element).filter(({ name }) => /^text:[ph]$/u.test(name));
    const style =
      attributes['text:style-name'] ??
      this.#context.styles.listOf(inside?.attributes['text:style-name']);
    const id = attributes['text:list-id'] ?? `paragraphs ${style ?? ''}`;
    const counter = this.#counters.get(id) ?? new ListCounter(this.#context.styles);
    this.#counters.set(id, counter);
    const start = attributes['text:start-value'];
    return {
      id,
      counter,
      style,
      level: Math.max(1, Number(attributes['text:level'] ?? '1') || 1),
      start: start === undefined ? null : Number(start),
      isNumbered: true,
    };
  }

  #newList(element: XmlElement, style: string | undefined): { id: string; counter: ListCounter } {
    const { attributes } = element;
    const goesOn =
      attributes['text:continue-list'] ??
      (attributes['text:continue-numbering'] === 'true'
        ? this.#lastOfStyle.get(style ?? '')
        : undefined);
    this.#lists += 1;
    const id = attributes['xml:id'] ?? attributes['?:id'] ?? `list ${this.#lists}`;
    const counter =
      (goesOn === undefined ? undefined : this.#counters.get(goesOn)) ??
      new ListCounter(this.#context.styles);
    this.#counters.set(id, counter);
    this.#lastOfStyle.set(style ?? '', id);
    return { id: goesOn ?? id, counter };
  }

  /** A list without a style of its own has that of its first paragraph. */
  #styleInside(element: XmlElement): string | undefined {
    const [first] = descendants(element, 'text:p');
    return this.#context.styles.listOf(first?.attributes['text:style-name']);
  }

  #inlines(parent: XmlElement, marks: readonly Mark[], open: OpenLine): void {
    for (const node of parent.children) {
      if (typeof node === 'string') this.#text(node, marks, open);
      else this.#inline(node, marks, open);
    }
  }

  #text(raw: string, marks: readonly Mark[], open: OpenLine): void {
    let text = raw.replace(/[ \t\r\n]+/gu, ' ');
    if (open.isSpaced && text.startsWith(' ')) text = text.slice(1);
    if (text === '') return;
    open.isSpaced = text.endsWith(' ');
    open.line.text(text, marks);
  }

  #inline(element: XmlElement, marks: readonly Mark[], open: OpenLine): void {
    const { told, styles } = this.#context;
    const exact = (text: string): void => {
      open.line.text(text, marks);
      open.isSpaced = false;
    };
    switch (element.name) {
      case 'text:span': {
        const own = styles.marks(element.attributes['text:style-name']);
        this.#inlines(element, [...new Set([...marks, ...own])], open);
        return;
      }
      case 'text:s':
        exact(' '.repeat(this.#spaces(element)));
        return;
      case 'text:tab':
        exact('\t');
        return;
      case 'text:line-break':
        open.line.lineBreak();
        open.isSpaced = true;
        return;
      case 'text:bookmark':
      case 'text:bookmark-start':
        open.line.anchors.push(element.attributes['text:name'] ?? '');
        return;
      case 'text:note':
        told.note('footnote', plainLines(child(element, 'text:note-body') ?? element));
        return;
      case 'office:annotation':
        told.note('comment', plainLines(element));
        return;
      case 'text:ruby':
        told.count('ruby');
        this.#inlines(child(element, 'text:ruby-base') ?? element, marks, open);
        return;
      case 'draw:a':
        for (const one of elements(element)) this.#inline(one, marks, open);
        return;
      case 'office:annotation-end':
      case 'text:ruby-text':
        return;
    }
    if (SHAPES.has(element.name)) {
      this.#drawing(element, open.behind);
      return;
    }
    // Everything else that text can hold shows its text: fields, links, changes.
    this.#inlines(element, marks, open);
  }

  #spaces(element: XmlElement): number {
    const count = Math.min(
      MAX_SPACES,
      Math.max(1, Number(element.attributes['text:c'] ?? '1') || 1),
    );
    this.#context.budget.spend(count - 1);
    return count;
  }

  #drawing(element: XmlElement, behind: ForeignPart[]): void {
    const [box] = element.name === 'draw:frame' ? elements(element, 'draw:text-box') : [];
    if (box !== undefined) {
      for (const part of this.read(box)) behind.push(part);
      return;
    }
    if (element.name === 'draw:g') {
      const inner = elements(element);
      const alone = inner.filter(({ name }) => SHAPES.has(name));
      if (alone.length === 1 && inner.length === 1 && alone[0] !== undefined) {
        this.#drawing(alone[0], behind);
        return;
      }
    }
    const said = child(element, 'svg:desc') ?? child(element, 'svg:title');
    const alt = said === undefined ? '' : textOf(said);
    const objects = ['draw:object', 'draw:object-ole'].flatMap((name) =>
      descendants(element, name),
    );
    if (objects.length > 0) this.#context.told.count('objects');
    const [first, ...others] = framesIn(element);
    behind.push({
      kind: 'drawing',
      alt,
      image: first === undefined ? null : this.#picture(first, alt),
      widthMm: millimetres((first ?? element).attributes['svg:width']),
      texts: [...shapesIn(element)].map(plainLines).filter((text) => text !== ''),
    });
    for (const frame of others) {
      const widthMm = millimetres(frame.attributes['svg:width']);
      behind.push({ kind: 'drawing', alt, image: this.#picture(frame, alt), widthMm, texts: [] });
    }
  }

  /** The picture of a frame. One that every program can show goes before the same as lines and curves. */
  #picture(frame: XmlElement, alt: string): string | null {
    const { pictures, told } = this.#context;
    const paths = elements(frame, 'draw:image').flatMap(({ attributes }) => {
      const href = attributes['xlink:href'] ?? '';
      const isElsewhere = /^[a-z][a-z0-9+.-]*:/iu.test(href) || href.startsWith('../');
      if (isElsewhere) told.count('links');
      return isElsewhere || href === '' ? [] : [href.replace(/^\.\//u, '')];
    });
    const usual = paths.find((path) => /\.(?:png|jpe?g)$/iu.test(path)) ?? paths[0];
    return usual === undefined ? null : pictures.take(usual, alt);
  }
}

/** The frames with a picture in a drawing, itself among them. */
function framesIn(element: XmlElement): readonly XmlElement[] {
  if (elements(element, 'draw:image').length > 0) return [element];
  return elements(element).flatMap(framesIn);
}

/** The shapes with words of their own in a drawing, itself among them. */
function* shapesIn(element: XmlElement): Generator<XmlElement> {
  if (elements(element, 'text:p').length > 0) {
    yield element;
    return;
  }
  for (const one of elements(element)) if (!one.name.startsWith('svg:')) yield* shapesIn(one);
}

const UNITS: Readonly<Record<string, number>> = {
  mm: 1,
  cm: 10,
  in: 25.4,
  pt: 25.4 / 72,
  pc: 25.4 / 6,
};

function millimetres(length: string | undefined): number | null {
  const match = /^([\d.]+)(mm|cm|in|pt|pc)$/u.exec(length ?? '');
  const unit = UNITS[match?.[2] ?? ''];
  return match === null || unit === undefined ? null : Number(match[1]) * unit;
}
