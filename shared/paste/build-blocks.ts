import { type Block, listItem, paragraph } from '../model/block.ts';
import { type Inline, textRun } from '../model/inline.ts';
import { parseLineNumber } from '../model/number-marker.ts';
import { normalizeRichText, type RichText } from '../model/rich-text.ts';
import { Counters } from './counters.ts';
import type { DraftLine } from './draft.ts';
import { ItemLevels } from './item-levels.ts';
import { pathOf, type ReadLabel, readLabel } from './list-label.ts';
import { plausibleMarkers } from './plausible-marker.ts';
import { dropStart, inlineText, tidyInlines } from './trim-inlines.ts';

/** A line with what stands in front of it read. */
interface ReadLine {
  readonly children: readonly Inline[];
  /** The label as it was printed, to be kept as text where it cannot be a number. */
  readonly printed: string;
  readonly label: ReadLabel | null;
  readonly list: DraftLine['list'] | null;
  /** Instead of all that: a table belongs to the item above it, and lists go on behind it. */
  readonly table?: DraftLine['table'];
}

/** Foreign text as blocks. */
export interface BuiltBlocks {
  readonly blocks: RichText;
  /**
   * Whether their first line begins with a number that was printed or typed there: it is to stay what it is wherever
   * they go.
   */
  readonly isNumbered: boolean;
}

/** The blocks of `readBlocks` alone. */
export function buildBlocks(drafts: readonly DraftLine[]): RichText {
  return readBlocks(drafts).blocks;
}

/**
 * Lines of foreign text as canonical rich text in the house style: numbers that were printed or typed in
 * front become levels, bullets become numbers, `start` is given where the printed number would otherwise
 * change. Blank lines go. No lines give no blocks.
 */
export function readBlocks(drafts: readonly DraftLine[]): BuiltBlocks {
  const lines = readLines(drafts.flatMap(splitAtBreaks));
  const levels = new ItemLevels();
  const counters = new Counters();
  const blocks = lines.map((line, i): Block => {
    if (line.table !== undefined) return line.table;
    const label = isLoneBullet(lines, i) ? null : line.label;
    if (label === null) return literal(line, counters, levels);
    const style = label.kind === 'own' ? label.style : 'official';
    const level =
      label.kind === 'own' && label.style === 'decimal'
        ? label.level
        : levels.place(label, line.list);
    const value = label.kind === 'bullet' ? null : label.value;
    const isPrintable = label.kind !== 'own' || style !== 'decimal' || counters.leadsTo(label.path);
    if (!isPrintable) return literal(line, counters, levels);
    return listItem(style, level, line.children, counters.count(style, level, value));
  });
  const first = lines.findIndex(({ table }) => table === undefined);
  const label = lines[first]?.label ?? null;
  return {
    blocks: blocks.length === 0 ? [] : normalizeRichText(blocks),
    isNumbered: label !== null && label.kind !== 'bullet' && blocks[first]?.type === 'item',
  };
}

/** A line as it stands: a paragraph, with its label as words if it had one that no level prints. */
function literal(line: ReadLine, counters: Counters, levels: ItemLevels): Block {
  counters.interrupt();
  levels.interrupt();
  const words = line.label?.kind === 'bullet' ? '' : line.printed;
  if (words === '') return paragraph(line.children);
  // What ends in a letter (第一章) would run into the text behind it.
  const gap = /[\p{L}\p{N}]$/u.test(words) ? ' ' : '';
  return paragraph([textRun(words + gap), ...line.children]);
}

function readLines(drafts: readonly DraftLine[]): readonly ReadLine[] {
  const lines = drafts
    .map((draft) => ({ ...draft, children: tidyInlines(firstBlock(draft.children)) }))
    .filter(({ children, table }) => children.length > 0 || table !== undefined);
  const markers = plausibleMarkers(lines.map(({ children }) => inlineText(children)));
  return lines.map((draft, i): ReadLine => {
    const { table } = draft;
    if (table !== undefined) return { children: [], printed: '', label: null, list: null, table };
    const list = draft.list ?? null;
    const isTyped = list?.label.kind === 'typed';
    const marker = markers[i] ?? null;
    // A number typed inside a bullet is the number; beside a printed number it is part of the sentence.
    if (marker !== null && (list === null || list.label.kind === 'bullet' || isTyped)) {
      const printed = inlineText(draft.children).slice(0, marker.length);
      const children = dropStart(draft.children, marker.length);
      // A number alone in its line says nothing as an item.
      if (children.length === 0)
        return { children: draft.children, printed: '', label: null, list: null };
      const { style, level, value } = marker;
      const path = style === 'decimal' ? pathOf(printed) : [value];
      return {
        children,
        printed,
        label: { kind: 'own', style, level, value, path },
        list: isTyped ? list : null,
      };
    }
    if (list === null || isTyped)
      return { children: draft.children, printed: '', label: null, list: null };
    if (list.label.kind === 'bullet') {
      return { children: draft.children, printed: '', label: { kind: 'bullet' }, list };
    }
    if (list.label.kind === 'place') {
      const { value } = list.label;
      const label: ReadLabel =
        value >= 1 && value <= 9999 ? { kind: 'foreign', value } : { kind: 'bullet' };
      return { children: draft.children, printed: '', label, list };
    }
    const { text } = list.label;
    return { children: draft.children, printed: text, label: readLabel(text), list };
  });
}

/** Canonical inlines: the rest of the work can rely on whole runs. */
function firstBlock(children: readonly Inline[]): readonly Inline[] {
  const [block] = normalizeRichText([paragraph(children)]);
  return block !== undefined && 'children' in block ? block.children : [];
}

/**
 * A line in several where a break stands before a typed number, or two breaks part it. Other breaks stay:
 * somebody wanted the line end inside the paragraph.
 */
function splitAtBreaks(draft: DraftLine): readonly DraftLine[] {
  if (draft.table !== undefined) return [draft];
  const segments: Inline[][] = [[]];
  for (const inline of firstBlock(draft.children)) {
    if (inline.type === 'break') segments.push([]);
    else segments.at(-1)?.push(inline);
  }
  const lines: Inline[][] = [];
  let isParted = true;
  for (const segment of segments) {
    const text = inlineText(segment);
    const open = lines.at(-1);
    if (text.trim() === '') {
      isParted = true;
    } else if (open === undefined || isParted || parseLineNumber(text) !== null) {
      lines.push(segment);
      isParted = false;
    } else {
      open.push({ type: 'break' }, ...segment);
    }
  }
  return lines.map((children, i) => (i === 0 ? { ...draft, children } : { children }));
}

/** A single bullet between plain lines: as an item it would be a list of one. */
function isLoneBullet(lines: readonly ReadLine[], i: number): boolean {
  const isItem = (line: ReadLine | undefined): boolean => line !== undefined && line.label !== null;
  if (lines[i]?.label?.kind !== 'bullet') return false;
  return !isItem(beside(lines, i, -1)) && !isItem(beside(lines, i, 1));
}

/** The line before or behind one, past the tables between them. */
function beside(lines: readonly ReadLine[], i: number, by: -1 | 1): ReadLine | undefined {
  let at = i + by;
  while (lines[at]?.table !== undefined) at += by;
  return lines[at];
}
