import type { GlyphText } from './glyph-text.ts';
import { type PageText, readPageText } from './page-text.ts';
import { PdfFile } from './pdf-file.ts';
import {
  isArray,
  isBytes,
  isDict,
  isName,
  isRef,
  type PdfDict,
  PdfFault,
  type PdfValue,
  pdfText,
} from './pdf-value.ts';

/** An element of the structure of a tagged file: P, Table, TR … */
export interface TaggedElement {
  readonly tag: string;
  /** What is said of it to those who do not see it. */
  readonly alt: string | null;
  readonly children: readonly TaggedNode[];
}

/** Text as shown on a page (counted from 0), or an element. */
export type TaggedNode = { readonly text: string; readonly page: number } | TaggedElement;

/** A tagged file in reading order, and what else stands on its pages. */
export interface TaggedText {
  readonly nodes: readonly TaggedNode[];
  /** The text on each page that belongs to no element. */
  readonly loose: readonly string[];
  /** The headings in the file's outline, in their order. */
  readonly bookmarks: readonly string[];
}

const MAX_DEPTH = 200;

/**
 * Reads the text of a tagged PDF file: its structure tells what belongs together, over the ends of pages too
 * (ISO 32000-1, 14.7 and 14.8).
 * @throws PdfFault for bytes that are no such file
 */
export function readTaggedText(bytes: Uint8Array): TaggedText {
  const file = new PdfFile(bytes);
  const root = file.dict(file.trailer, 'Root');
  const pages = pagesOf(file, root);
  const fonts = new Map<PdfDict, GlyphText>();
  const texts = pages.map((page): PageText => readPageText(file, page, fonts));
  const numbers = new Map(pages.map((page, i) => [page, i]));

  const marked = (id: number, page: PdfDict | null): readonly TaggedNode[] => {
    const number = page === null ? undefined : numbers.get(page);
    if (number === undefined) throw new PdfFault('content on no page');
    const text = texts[number]?.marked.get(id);
    return text === undefined ? [] : [{ text, page: number }];
  };
  const visit = (
    value: PdfValue | undefined,
    page: PdfDict | null,
    depth: number,
  ): readonly TaggedNode[] => {
    if (depth > MAX_DEPTH) throw new PdfFault('elements too deep');
    const kid = file.resolve(value);
    if (typeof kid === 'number') return marked(kid, page);
    if (isArray(kid)) return kid.flatMap((inner) => visit(inner, page, depth + 1));
    if (!isDict(kid)) return [];
    const own = file.get(kid, 'Pg');
    const onPage = isDict(own) ? own : page;
    const id = file.get(kid, 'MCID');
    if (typeof id === 'number') return marked(id, onPage);
    const tag = file.get(kid, 'S');
    const alt = file.get(kid, 'Alt');
    if (!isName(tag)) return [];
    return [
      {
        tag: tag.name,
        alt: isBytes(alt) ? pdfText(alt) : null,
        children: visit(kid.get('K'), onPage, depth + 1),
      },
    ];
  };
  const structure = file.dict(root, 'StructTreeRoot');
  return {
    nodes: visit(structure.get('K'), null, 0),
    loose: texts.map(({ loose }) => loose),
    bookmarks: bookmarksOf(file, file.dict(root, 'Outlines')),
  };
}

function pagesOf(file: PdfFile, root: PdfDict): readonly PdfDict[] {
  const pages: PdfDict[] = [];
  const visit = (value: PdfValue | undefined, depth: number): void => {
    const node = file.resolve(value);
    if (depth > MAX_DEPTH || !isDict(node)) throw new PdfFault('pages that are none');
    const kids = file.get(node, 'Kids');
    if (isArray(kids)) for (const kid of kids) visit(kid, depth + 1);
    else pages.push(node);
  };
  visit(root.get('Pages'), 0);
  return pages;
}

function bookmarksOf(file: PdfFile, outline: PdfDict): readonly string[] {
  const titles: string[] = [];
  const seen = new Set<number>();
  const visit = (value: PdfValue | undefined): void => {
    for (let next = value; isRef(next) && !seen.has(next.ref); ) {
      seen.add(next.ref);
      const item = file.resolve(next);
      if (!isDict(item)) return;
      const title = file.get(item, 'Title');
      if (isBytes(title)) titles.push(pdfText(title));
      visit(item.get('First'));
      next = item.get('Next');
    }
  };
  visit(outline.get('First'));
  return titles;
}
