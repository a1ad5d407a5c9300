import { writableColumns } from './added-rows.ts';
import type { CellAddress } from './address.ts';
import type { Block } from './block.ts';
import { captionOf } from './caption.ts';
import type { Field } from './field.ts';
import { formSectionOf } from './find-place.ts';
import type { Report } from './report.ts';
import { blockInlines, type RichText } from './rich-text.ts';
import type { Row } from './row.ts';
import type { Section } from './section.ts';

// What of a report other parts of it may point at or follow from. Each text, row and section is looked at once
// as long as it does not change: after a key only what was typed in is looked at again.

/** What is in one rich text. */
export interface TextFacts {
  /** The blocks that have an id. */
  readonly ids: readonly { readonly id: string; readonly block: number }[];
  readonly fields: readonly Field[];
  readonly hasCaptions: boolean;
}

const NO_FACTS: TextFacts = { ids: [], fields: [], hasCaptions: false };

const ofText = new WeakMap<RichText, TextFacts>();
const ofRow = new WeakMap<Row, boolean>();
const ofSection = new WeakMap<Section, boolean>();

/** The facts of one text. */
export function textFacts(richText: RichText): TextFacts {
  const known = ofText.get(richText);
  if (known !== undefined) return known;
  const facts = readFacts(richText);
  ofText.set(richText, facts);
  return facts;
}

function readFacts(richText: RichText): TextFacts {
  const ids = richText.flatMap((block, index) => {
    const id = blockId(block);
    return id === undefined ? [] : [{ id, block: index }];
  });
  const fields = richText.flatMap((block) =>
    blockInlines(block).flatMap((inline) =>
      inline.type === 'text' && inline.field !== undefined ? [inline.field] : [],
    ),
  );
  const hasCaptions = richText.some((block) => captionOf(block) !== null);
  const isNothing = ids.length === 0 && fields.length === 0 && !hasCaptions;
  return isNothing ? NO_FACTS : { ids, fields, hasCaptions };
}

/** The id that others point at; undefined when a block has none, or cannot have one. */
export function blockId(block: Block): string | undefined {
  return block.type === 'paragraph' ? undefined : block.id;
}

function hasFacts(section: Section): boolean {
  const known = ofSection.get(section);
  if (known !== undefined) return known;
  const has =
    section.kind === 'prose'
      ? textFacts(section.body) !== NO_FACTS
      : section.rows.some(rowHasFacts);
  ofSection.set(section, has);
  return has;
}

function rowHasFacts(row: Row): boolean {
  const known = ofRow.get(row);
  if (known !== undefined) return known;
  const has = Object.values(row.cells).some((cell) => textFacts(cell) !== NO_FACTS);
  ofRow.set(row, has);
  return has;
}

/** A text with ids, fields or captions, and its place. */
export interface TextWithFacts {
  readonly address: CellAddress;
  readonly richText: RichText;
  readonly facts: TextFacts;
}

/** The texts with ids, fields or captions that are printed, in print order. */
export function textsWithFacts(report: Report): readonly TextWithFacts[] {
  const found: TextWithFacts[] = [];
  const look = (address: CellAddress, richText: RichText): void => {
    const facts = textFacts(richText);
    if (facts !== NO_FACTS) found.push({ address, richText, facts });
  };
  for (const section of report.sections) {
    if (!hasFacts(section)) continue;
    const sectionId = section.id;
    const formSection = formSectionOf(report, section);
    if (section.kind === 'prose') {
      const isPrinted = formSection?.kind === 'prose' && formSection.writable;
      if (isPrinted) look({ kind: 'prose', sectionId }, section.body);
      continue;
    }
    if (formSection?.kind !== 'table') continue;
    for (const row of section.rows) {
      if (!rowHasFacts(row)) continue;
      for (const { id: columnId } of writableColumns(formSection, row)) {
        const cell = row.cells[columnId];
        if (cell !== undefined) look({ kind: 'cell', sectionId, rowId: row.id, columnId }, cell);
      }
    }
  }
  return found;
}
