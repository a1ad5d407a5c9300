import { align } from '../../diff/align.ts';
import { diffText } from '../../diff/diff-text.ts';
import { likeness } from '../../diff/likeness.ts';
import { type Block, isTextBlock, listItem } from '../../model/block.ts';
import { withCaption } from '../../model/caption.ts';
import { flowchartPieces } from '../../model/flowchart-block.ts';
import { type Inline, inlinesText } from '../../model/inline.ts';
import { numberBlocks } from '../../model/numbering.ts';
import { normalizeRichText, type RichText } from '../../model/rich-text.ts';
import { sliceInlines } from '../../model/slice.ts';
import type { ForeignDrawing } from '../foreign-document.ts';
import { type BaseLine, baseLines } from './base-lines.ts';
import { foldLine } from './fold-line.ts';
import { inlineKey } from './inline-key.ts';
import { drawingBlocks, newBlocks } from './new-blocks.ts';
import type { PictureMarks } from './picture-marks.ts';
import { itemKey, labelValue, type WordLine } from './word-lines.ts';

/** What a place says now, and words in drawings that nobody can take over into a flowchart. */
export interface Rebuilt {
  /** The same object when nothing was changed. */
  readonly richText: RichText;
  readonly drawingWords: readonly string[];
}

interface Step {
  readonly base: BaseLine | null;
  readonly word: number | null;
  readonly isSame: boolean;
}

/** Lines with less in common are not one that was changed. */
const MIN_LIKENESS = 0.4;
const LOOK_AHEAD = 12;
const CAPTION_NUMBER = /^[圖表]\s*\d+[\s\u3000：:]*/u;

/**
 * A text after its lines were edited elsewhere. Lines that stayed keep their blocks with everything that a document
 * does not carry: comments, fields, ids; of a line that was changed the words that stayed do.
 * @param base the text as the report has it
 * @param printed the same as it was printed: captions with their numbers
 */
export function rebuildText(
  base: RichText,
  printed: RichText,
  asRead: readonly WordLine[],
  pictures: PictureMarks,
): Rebuilt {
  const lines = baseLines(printed, pictures);
  const words = pictures.marked(asRead);
  const steps = stepsOf(lines, words, base);
  const moved = movedPictures(steps, words, base);
  const drawingWords = steps.flatMap(({ base: line, word }) => {
    const part = word === null ? undefined : words[word]?.part;
    const block = line === null ? undefined : base[line.block];
    return part?.kind === 'drawing' && block !== undefined ? strangeWords(block, part.texts) : [];
  });
  if (steps.every((step) => step.isSame && !isRetyped(step, words)))
    return { richText: base, drawingWords };
  const captions = new Map<number, string | undefined>();
  const kept = new Set<number>();
  for (const { base: line, word } of steps) {
    if (line === null) continue;
    if (!line.isCaption && word !== null) kept.add(line.block);
    if (line.isCaption) captions.set(line.block, word === null ? undefined : words[word]?.text);
  }
  const blanks = blanksBehind(base, lines);
  const made: Made[] = [];
  for (const block of blanks.get(-1) ?? []) made.push(stayed(block));
  for (const { base: line, word, isSame } of steps) {
    const source = word === null ? undefined : words[word];
    const before = line === null ? undefined : base[line.block];
    if (line?.isCaption === true && kept.has(line.block)) continue;
    if (source !== undefined) {
      const others = [words[(word ?? 0) - 1], words[(word ?? 0) + 1]];
      const isBlock = before !== undefined && line?.isCaption === false;
      const blocks =
        isBlock && isSame
          ? [before]
          : isBlock
            ? changed(before, source, others, pictures)
            : (moved.get(word ?? -1) ?? newBlocks(source, others));
      const captioned = blocks.map((block) =>
        isBlock && line !== null && !isTextBlock(block) && captions.has(line.block)
          ? captionedAs(block, before, captions.get(line.block), printed[line.block])
          : block,
      );
      for (const block of captioned) {
        made.push({
          block,
          word: isSame ? null : source,
          value: source.label?.value ?? null,
          isRetyped: line !== null && isRetyped({ base: line, word, isSame }, words),
        });
      }
    }
    if (line !== null && kept.has(line.block)) {
      for (const block of blanks.get(line.block) ?? []) made.push(stayed(block));
      blanks.delete(line.block);
    }
  }
  return { richText: withRetyped(withStarts(inTheirSeries(made)), made), drawingWords };
}

/** The way from the printed lines to those of the document: pairs in their order. */
function stepsOf(
  lines: readonly BaseLine[],
  words: readonly WordLine[],
  base: RichText,
): readonly Step[] {
  const stretches = align(
    lines.map(({ key }) => key),
    words.map(({ key }) => key),
  ) ?? [
    { kind: 'delete' as const, before: [0, lines.length] as const, after: [0, 0] as const },
    {
      kind: 'insert' as const,
      before: [lines.length, lines.length] as const,
      after: [0, words.length] as const,
    },
  ];
  const steps: Step[] = [];
  let [gone, come]: [BaseLine[], number[]] = [[], []];
  const flush = (): void => {
    steps.push(...pairUp(gone, come, words));
    [gone, come] = [[], []];
  };
  for (const { kind, before, after } of stretches) {
    if (kind === 'equal') {
      flush();
      lines.slice(...before).forEach((line, i) => {
        const word = after[0] + i;
        const isSame = !isDescribedOtherwise(base[line.block], words[word]);
        steps.push({ base: line, word, isSame });
      });
      continue;
    }
    gone.push(...lines.slice(...before));
    for (let i = after[0]; i < after[1]; i += 1) come.push(i);
  }
  flush();
  return steps;
}

function pairUp(
  gone: readonly BaseLine[],
  come: readonly number[],
  words: readonly WordLine[],
): readonly Step[] {
  const steps: Step[] = [];
  let next = 0;
  for (const base of gone) {
    const near = come.slice(next, next + LOOK_AHEAD);
    const isAlone = gone.length === 1 && come.length === 1;
    const found = near.findIndex((at) => {
      const word = words[at];
      if (word === undefined) return false;
      if (word.part.kind === 'grid') return base.key.startsWith('table');
      if (word.part.kind === 'drawing') return isFigure(base);
      if (isFigure(base)) return false;
      return (
        isAlone ||
        base.text === word.text ||
        likeness(base.text, inlinesText(word.children)) >= MIN_LIKENESS
      );
    });
    if (found < 0) {
      steps.push({ base, word: null, isSame: false });
      continue;
    }
    for (const word of near.slice(0, found)) steps.push({ base: null, word, isSame: false });
    steps.push({ base, word: near[found] ?? null, isSame: false });
    next += found + 1;
  }
  for (const word of come.slice(next)) steps.push({ base: null, word, isSame: false });
  return steps;
}

/** Whether a line is a picture or a flowchart itself. */
function isFigure({ key, isCaption }: BaseLine): boolean {
  return !isCaption && /^(?:picture |drawing$)/u.test(key);
}

/** Whether a picture that stayed has other words for those who do not see it. Programs may drop them: that is none. */
function isDescribedOtherwise(block: Block | undefined, word: WordLine | undefined): boolean {
  if (block?.type !== 'image' || word?.part.kind !== 'drawing') return false;
  return word.part.alt.trim() !== '' && foldLine(word.part.alt) !== foldLine(block.alt);
}

/**
 * Pictures that stand elsewhere in the same text now, by their line in the document: they stay the blocks that they were.
 * What is printed under them stands in lines of its own there.
 */
function movedPictures(
  steps: readonly Step[],
  words: readonly WordLine[],
  base: RichText,
): ReadonlyMap<number, readonly Block[]> {
  const gone = steps.flatMap(({ base: line, word }) =>
    line !== null && word === null && isFigure(line) ? [line] : [],
  );
  const moved = new Map<number, readonly Block[]>();
  for (const { base: line, word } of steps) {
    if (line !== null || word === null) continue;
    const at = gone.findIndex(({ key }) => key.startsWith('picture') && key === words[word]?.key);
    const block = base[gone[at]?.block ?? -1];
    if (block?.type !== 'image') continue;
    gone.splice(at, 1);
    moved.set(word, [withCaption(block, undefined)]);
  }
  return moved;
}

/** A figure where the document has a drawing that is not the same. */
function changedFigure(
  before: Block,
  drawing: ForeignDrawing,
  pictures: PictureMarks,
): readonly Block[] {
  const [shown, ...words] = drawingBlocks(drawing);
  // Nobody can say what an unread picture shows; that it was not read is told.
  if (!pictures.isRead(drawing.image) || shown?.type !== 'image') {
    return [before, ...drawingBlocks({ ...drawing, image: null })];
  }
  // A flowchart has words that a picture has not.
  if (before.type !== 'image') return [before, shown, ...words];
  return [{ ...before, ...shown }, ...words];
}

/** A block whose line was changed: what it is besides its words stays. */
function changed(
  before: Block,
  word: WordLine,
  beside: readonly (WordLine | undefined)[],
  pictures: PictureMarks,
): readonly Block[] {
  if (word.part.kind === 'drawing') {
    if (before.type === 'flowchart' && word.part.image === null) return [before];
    const { alt } = word.part;
    return before.type === 'image' && pictures.keyOfBlock(before) === word.key
      ? [alt.trim() === '' ? before : { ...before, alt }]
      : changedFigure(before, word.part, pictures);
  }
  const blocks = newBlocks(word, beside);
  const [block] = blocks;
  if (block === undefined || blocks.length > 1) return blocks;
  if (isTextBlock(before) && isTextBlock(block)) {
    const children = mergeInlines(before.children, block.children);
    if (block.type === 'item' && before.type === 'item') {
      const { start: _, ...kept } = before;
      if (itemKey(before, []) === itemKey(block, [])) return [{ ...before, children }];
      return [{ ...kept, style: block.style, level: block.level, children }];
    }
    return [{ ...block, children }];
  }
  if (before.type === 'table' && block.type === 'table') {
    return [{ ...before, header: block.header, rows: mergeCells(before.rows, block.rows) }];
  }
  return blocks;
}

type Cells = readonly (readonly (readonly Inline[])[])[];

function mergeCells(before: Cells, after: Cells): Cells {
  return after.map((row, i) => row.map((cell, k) => mergeInlines(before[i]?.[k] ?? [], cell)));
}

/** New inlines, with the comments and fields of the words that stayed. */
export function mergeInlines(
  before: readonly Inline[],
  after: readonly Inline[],
): readonly Inline[] {
  const isPlain = before.every(
    (one) => one.type === 'break' || (one.field === undefined && one.comments === undefined),
  );
  if (isPlain) return after;
  if (inlineKey(before) === inlineKey(after)) return before;
  let [from, at] = [0, 0];
  return diffText(inlinesText(before), inlinesText(after)).flatMap(({ kind, text }) => {
    const [old, now] = [from, at];
    if (kind !== 'insert') from += text.length;
    if (kind !== 'delete') at += text.length;
    if (kind === 'delete') return [];
    const fresh = sliceInlines(after, now, at);
    if (kind === 'insert') return fresh;
    const stayed = sliceInlines(before, old, from);
    return inlineKey(stayed) === inlineKey(fresh) ? stayed : fresh;
  });
}

/** Blank blocks stay with the block before them; key -1 for those at the beginning. */
function blanksBehind(base: RichText, lines: readonly BaseLine[]): Map<number, Block[]> {
  const visible = new Set(lines.map(({ block }) => block));
  const blanks = new Map<number, Block[]>();
  let last = -1;
  base.forEach((block, i) => {
    if (visible.has(i)) last = i;
    else blanks.set(last, [...(blanks.get(last) ?? []), block]);
  });
  return blanks;
}

function captionedAs(
  block: Block,
  before: Block | undefined,
  printed: string | undefined,
  original: Block | undefined,
): Block {
  if (isTextBlock(block)) return block;
  if (before !== undefined && original !== undefined && 'caption' in original) {
    if (original.caption === printed) return block;
  }
  return withCaption(block, printed?.replace(CAPTION_NUMBER, ''));
}

/** Words of shapes that the flowchart does not have: they cannot be put into it without its arrows. */
function strangeWords(block: Block, texts: readonly string[]): readonly string[] {
  if (block.type !== 'flowchart') return [];
  const fold = (text: string): string => text.replace(/\s/gu, '');
  const known = new Set(flowchartPieces(block).map(fold));
  return texts.filter((text) => fold(text) !== '' && !known.has(fold(text)));
}

interface Made {
  readonly block: Block;
  /** The line that it was made of; null for a block that stayed. */
  readonly word: WordLine | null;
  /** The number before it in the document; null when there is none. */
  readonly value: number | null;
  /** Whether another number stands before the same item than was printed. */
  readonly isRetyped: boolean;
}

function stayed(block: Block): Made {
  return { block, word: null, value: null, isRetyped: false };
}

/** A new (1) beside items of the decimal series is one of them. */
function inTheirSeries(made: readonly Made[]): readonly Made[] {
  let before: Block | undefined;
  return made.map((one, i) => {
    const { block, word } = one;
    const after = made[i + 1]?.block;
    const isDecimal = [before, after].some(
      (other) => other?.type === 'item' && other.style === 'decimal',
    );
    const isOpen =
      word !== null && block.type === 'item' && block.style === 'official' && block.level === 4;
    const next: Block = isOpen && isDecimal ? { ...block, style: 'decimal', level: 0 } : block;
    before = next;
    return { ...one, block: next };
  });
}

function isRetyped({ base, word }: Step, words: readonly WordLine[]): boolean {
  const now = words[word ?? -1]?.label?.value;
  return base?.value !== null && base !== null && now !== undefined && now !== base.value;
}

/**
 * Numbers that somebody typed anew: those that neither were printed nor follow from their place. What comes behind one in
 * its list is numbered as the document has it.
 */
function withRetyped(richText: RichText, made: readonly Made[]): RichText {
  let blocks = richText;
  let isIn = false;
  made.forEach(({ value, isRetyped: isOther }, i) => {
    const block = blocks[i];
    if (block?.type === 'paragraph') isIn = false;
    if (block?.type !== 'item' || value === null || (!isOther && !isIn)) return;
    if (labelValue(numberBlocks(blocks)[i] ?? '') === value) return;
    isIn = true;
    blocks = blocks.with(i, { ...block, start: value });
  });
  return blocks;
}

/** A list that begins with another number than its first keeps it, where its first item was changed. */
function withStarts(made: readonly Made[]): RichText {
  const blocks = made.map(({ block }) => block);
  const labels = numberBlocks(blocks);
  return normalizeRichText(
    made.map(({ block, word }, i) => {
      const value = word?.label?.value ?? 1;
      if (block.type !== 'item' || block.start !== undefined || value <= 1) return block;
      const before = blocks[i - 1];
      const isFirst = before?.type !== 'item' || before.level < block.level;
      if (!isFirst || labels[i] === null) return block;
      const begun = listItem(block.style, block.level, block.children, value);
      return block.id === undefined ? begun : { ...begun, id: block.id };
    }),
  );
}
