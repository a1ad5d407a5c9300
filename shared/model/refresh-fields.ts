import type { CellAddress } from './address.ts';
import type { Block } from './block.ts';
import { mapLines } from './comment-anchors.ts';
import type { Field } from './field.ts';
import { fieldText, isLostField, resolveField } from './field-kinds.ts';
import { figuresOf } from './figure.ts';
import type { Inline } from './inline.ts';
import { referenceIndex } from './reference-index.ts';
import type { Report } from './report.ts';
import { blockInlines, type RichText } from './rich-text.ts';
import { blockId, textFacts, textsWithFacts } from './text-facts.ts';
import { putRichText } from './updates.ts';

/**
 * Brings the wording of every field up to date, and takes an id from a block that another one before it has.
 * Row states stay: nobody wrote anything (see `shown-figures.ts`). The same object when nothing changes.
 */
export function refreshFields(report: Report): Report {
  let result = withoutDoubledIds(report);
  // Wordings follow from numbers and places alone, which no other field's wording changes.
  for (const { address, richText, facts } of textsWithFacts(result)) {
    if (facts.fields.length === 0) continue;
    const next = refreshText(richText, (inline) => refreshRun(inline, result, address));
    if (next !== richText) result = putRichText(result, address, next);
  }
  return result;
}

function refreshRun(inline: Inline, report: Report, from: CellAddress): Inline {
  if (inline.type !== 'text' || inline.field === undefined) return inline;
  const text = fieldText(inline.field, { report, from });
  return text === inline.text ? inline : { ...inline, text };
}

/** A text with each of its inlines changed; the same object when none is. */
function refreshText(richText: RichText, change: (inline: Inline) => Inline): RichText {
  const next = richText.map((block) =>
    mapLines(block, (line) => {
      const changed = line.map(change);
      return changed.every((inline, i) => inline === line[i]) ? line : changed;
    }),
  );
  return next.every((block, i) => block === richText[i]) ? richText : next;
}

function withoutDoubledIds(report: Report): Report {
  const taken = new Set<string>();
  let result = report;
  for (const { address, richText, facts } of textsWithFacts(report)) {
    if (facts.ids.length === 0) continue;
    const next = keepIds(richText, (id) => {
      const isFirst = !taken.has(id);
      taken.add(id);
      return isFirst;
    });
    if (next !== richText) result = putRichText(result, address, next);
  }
  return result;
}

/** A text whose blocks have only the ids that a test allows; it is asked once for each, in their order. */
function keepIds(richText: RichText, isKept: (id: string) => boolean): RichText {
  const next = richText.map((block): Block => {
    const id = blockId(block);
    return id === undefined || isKept(id) ? block : withoutId(block);
  });
  return next.every((block, i) => block === richText[i]) ? richText : next;
}

function withoutId(block: Block): Block {
  if (block.type === 'paragraph') return block;
  const { id: _taken, ...bare } = block;
  return bare;
}

/**
 * A text that is about to be pasted. Its blocks keep ids that are nowhere in the report: so cut and paste
 * moves what is pointed at, and a copy is not pointed at. A field that follows from nothing in this report
 * becomes the words that it last said.
 */
export function settlePasted(report: Report, richText: RichText, into: CellAddress): RichText {
  if (textFacts(richText).ids.length === 0 && textFacts(richText).fields.length === 0) {
    return richText;
  }
  const index = referenceIndex(report);
  const kept = new Set<string>();
  const blocks = keepIds(richText, (id) => {
    if (index.has(id) || kept.has(id)) return false;
    kept.add(id);
    return true;
  });
  return refreshText(blocks, (inline) => {
    if (inline.type !== 'text' || inline.field === undefined) return inline;
    const { field, ...plain } = inline;
    const comesAlong =
      field.kind === 'reference'
        ? kept.has(field.target)
        : figuresOf(report).some(({ id }) => id === field.figureId);
    return comesAlong || resolveField(field, { report, from: into }) !== null ? inline : plain;
  });
}

/** A field of a report and where it stands. */
export interface PlacedField {
  readonly kind: Field['kind'];
  readonly address: CellAddress;
  readonly block: number;
  /** Where it begins in its block's text; UTF-16 units. */
  readonly offset: number;
}

const lost = new WeakMap<Report, readonly PlacedField[]>();

/** The fields of one kind whose wording could not be found, in reading order. */
export function lostFields(report: Report, kind: Field['kind']): readonly PlacedField[] {
  return allLost(report).filter((field) => field.kind === kind);
}

function allLost(report: Report): readonly PlacedField[] {
  const known = lost.get(report);
  if (known !== undefined) return known;
  const found = textsWithFacts(report).flatMap(({ address, richText, facts }) =>
    facts.fields.length === 0
      ? []
      : richText.flatMap((_block, index) => lostIn(richText, index, address)),
  );
  lost.set(report, found);
  return found;
}

function lostIn(richText: RichText, index: number, address: CellAddress): readonly PlacedField[] {
  const block = richText[index];
  if (block === undefined || !blockInlines(block).some(isLost)) return [];
  const found: PlacedField[] = [];
  mapLines(block, (line, start) => {
    let offset = start;
    for (const inline of line) {
      if (inline.type === 'text' && inline.field !== undefined && isLostField(inline)) {
        found.push({ kind: inline.field.kind, address, block: index, offset });
      }
      offset += inline.type === 'break' ? 1 : inline.text.length;
    }
    return line;
  });
  return found;
}

function isLost(inline: Inline): boolean {
  return inline.type === 'text' && isLostField(inline);
}
