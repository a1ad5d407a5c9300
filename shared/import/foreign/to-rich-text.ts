import { type Block, paragraph } from '../../model/block.ts';
import { type Inline, textRun } from '../../model/inline.ts';
import { normalizeRichText, type RichText } from '../../model/rich-text.ts';
import { buildBlocks } from '../../paste/build-blocks.ts';
import { cleanText } from '../../paste/clean-text.ts';
import type { DraftLine } from '../../paste/draft.ts';
import { readLabel } from '../../paste/list-label.ts';
import { drawingBlocks, gridBlocks } from '../changes/new-blocks.ts';
import type { ForeignDrawing, ForeignLine, ForeignPart } from '../foreign-document.ts';
import { gridDrawings } from '../grid-drawings.ts';

/**
 * Foreign text in the house style: printed and typed numbers become levels, tables and pictures stay. A cell of a small
 * table holds no picture: those in it come behind the table.
 */
export function toRichText(parts: readonly ForeignPart[]): RichText {
  const blocks: Block[] = [];
  let drafts: DraftLine[] = [];
  // One by one: a large table that becomes lines is more than one call takes.
  const add = (more: readonly Block[]): void => {
    for (const block of more) blocks.push(block);
  };
  const flush = (): void => {
    if (drafts.length > 0) add(buildBlocks(drafts));
    drafts = [];
  };
  for (const part of parts) {
    if (part.kind === 'line') drafts.push(draftOf(part));
    else {
      flush();
      if (part.kind === 'grid') {
        add(gridBlocks(part));
        add(gridDrawings(part).flatMap(pictureBlocks));
      } else add(drawingBlocks(part));
    }
  }
  flush();
  return blocks.length === 0 ? [paragraph()] : normalizeRichText(blocks);
}

/** A picture without the words in its shapes: they stand in the table. */
function pictureBlocks(drawing: ForeignDrawing): readonly Block[] {
  return drawingBlocks({ ...drawing, texts: [] });
}

function draftOf({ children, label, list }: ForeignLine): DraftLine {
  const clean = children.map((inline): Inline => {
    if (inline.type === 'break') return inline;
    return { ...textRun(cleanText(inline.text), inline.marks) };
  });
  const drawn = clean.filter((inline) => inline.type === 'break' || inline.text !== '');
  if (label === null || list === undefined) return { children: drawn };
  const isBullet = readLabel(label)?.kind === 'bullet';
  return {
    children: drawn,
    list: { ...list, label: isBullet ? { kind: 'bullet' } : { kind: 'text', text: label } },
  };
}
