import { type Block, paragraph } from '../../shared/model/block.ts';
import { textRun } from '../../shared/model/inline.ts';
import { blockText, type RichText } from '../../shared/model/rich-text.ts';
import { sanitizeText } from '../../shared/model/sanitize.ts';
import { readPlainText, splitLines } from '../../shared/paste/plain-text.ts';
import { SmallTables } from '../../shared/paste/table-drafts.ts';
import type { Flavours, Takes } from './flavours.ts';
import { htmlToBlocks, MAX_HTML_LENGTH } from './html/import-html.ts';
import type { PastedTable } from './pasted-table.ts';

/**
 * More than this is not a cell's text but a whole book pasted by mistake; UTF-16 units. A megabyte of Chinese is
 * 333,000 characters, and less than this.
 */
export const MAX_PASTE_LENGTH = 400_000;

/** More paragraphs than this would hold up the window for seconds, and no cell has so many. */
export const MAX_PASTE_BLOCKS = 2_000;

/** More lines than this are too many paragraphs, however many of them one sentence fills: nobody waits to have them read. */
const MAX_PASTE_LINES = 10 * MAX_PASTE_BLOCKS;

/** A paste that is refused as a whole, because part of it would be worse than nothing. */
export type RefusedPaste =
  /** `length` counts UTF-16 units of what was found. */
  | { readonly kind: 'too-large'; readonly length: number }
  | { readonly kind: 'too-many'; readonly blocks: number };

/** What a paste turned out to be. */
export type Pasted =
  | {
      readonly kind: 'blocks';
      readonly blocks: RichText;
      /** Given where they begin with a number that was printed there: see `BuiltBlocks`. */
      readonly isNumbered?: true;
      /** The table that they are, where the clipboard holds nothing else. */
      readonly table?: PastedTable;
      /** How many pictures of the other program did not come along; left out where none were there. */
      readonly picturesLeftOut?: number;
      /** Data URLs of the pictures that image blocks of it show, by the image's id; left out where there are none. */
      readonly pictures?: ReadonlyMap<string, string>;
    }
  | { readonly kind: 'empty' }
  | RefusedPaste;

/** Reads what another program copied, in the house style: HTML where it tells more than the plain text. */
export function readForeign(flavours: Flavours, takes: Takes = {}): Pasted {
  const { html, text } = flavours;
  const rich = html === '' ? null : htmlToBlocks(flavours, MAX_PASTE_LENGTH * 2, takes);
  if (rich !== null && rich.kind === 'too-large') return rich;
  if (rich !== null && rich.blocks.length > 0) {
    const fitted = fitting(rich.blocks);
    if (fitted.kind !== 'blocks') return fitted;
    const { picturesLeftOut, pictures } = rich;
    return {
      ...fitted,
      ...(rich.isNumbered ? { isNumbered: true } : {}),
      ...(picturesLeftOut === 0 ? {} : { picturesLeftOut }),
      ...(pictures.size === 0 ? {} : { pictures }),
    };
  }
  if (text === '' && html.length > MAX_HTML_LENGTH)
    return { kind: 'too-large', length: html.length };
  if (text.length > MAX_PASTE_LENGTH) return { kind: 'too-large', length: text.length };
  const written = splitLines(text).filter((line) => line.trim() !== '').length;
  if (written > MAX_PASTE_LINES) return { kind: 'too-many', blocks: written };
  const { blocks, isNumbered } = readPlainText(text, takes.tables ? new SmallTables() : null);
  const fitted = fitting(blocks);
  return fitted.kind === 'blocks' && isNumbered ? { ...fitted, isNumbered } : fitted;
}

/** Reads plain text as it is, line by line: 「保留原樣貼上」. Only what no file may hold is taken out. */
export function readAsIs(text: string): Pasted {
  if (text.length > MAX_PASTE_LENGTH) return { kind: 'too-large', length: text.length };
  return fitting(textToBlocks(text));
}

/** Plain text as paragraphs, one for each line; blank lines at either end are left out. */
export function textToBlocks(text: string): RichText {
  const lines = splitLines(text).map((line) => sanitizeText(line.replaceAll('\u00A0', ' ')));
  const first = lines.findIndex((line) => line.trim() !== '');
  const last = lines.findLastIndex((line) => line.trim() !== '');
  if (first === -1) return [];
  return lines
    .slice(first, last + 1)
    .map((line): Block => paragraph(line === '' ? [] : [textRun(line)]));
}

/** What was found, if a cell can take it. */
export function fitting(blocks: RichText): Pasted {
  const length = blocks.reduce((sum, block) => sum + blockText(block).length, 0);
  if (length > MAX_PASTE_LENGTH) return { kind: 'too-large', length };
  if (blocks.length > MAX_PASTE_BLOCKS) return { kind: 'too-many', blocks: blocks.length };
  return blocks.length === 0 ? { kind: 'empty' } : { kind: 'blocks', blocks };
}
