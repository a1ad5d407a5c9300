import { type Block, paragraph } from '../../model/block.ts';
import { type Inline, textRun } from '../../model/inline.ts';
import { normalizeRichText, type RichText } from '../../model/rich-text.ts';
import { buildBlocks } from '../../paste/build-blocks.ts';
import { cleanText } from '../../paste/clean-text.ts';
import type { DraftLine } from '../../paste/draft.ts';
import { readLabel } from '../../paste/list-label.ts';
import { drawingBlocks, gridBlocks } from '../changes/new-blocks.ts';
import type { ForeignLine, ForeignPart } from '../foreign-document.ts';

/** Foreign text in the house style: printed and typed numbers become levels, tables and pictures stay. */
export function toRichText(parts: readonly ForeignPart[]): RichText {
  const blocks: Block[] = [];
  let drafts: DraftLine[] = [];
  const flush = (): void => {
    if (drafts.length > 0) blocks.push(...buildBlocks(drafts));
    drafts = [];
  };
  for (const part of parts) {
    if (part.kind === 'line') drafts.push(draftOf(part));
    else {
      flush();
      blocks.push(...(part.kind === 'grid' ? gridBlocks(part) : drawingBlocks(part)));
    }
  }
  flush();
  return blocks.length === 0 ? [paragraph()] : normalizeRichText(blocks);
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
