import * as v from 'valibot';
import { check } from '../../model/check.ts';
import { COLUMN_ROLES } from '../../model/column.ts';
import type { Fault } from '../../model/fault.ts';
import { err, ok, type Result } from '../../model/result.ts';
import { type FormDraft, withSoundLevels } from './form-draft.ts';

/** What says that a JSON file is a form in the making. */
export const DRAFT_KIND = 'report-desk-form-draft';

/** How names of draft files end. */
export const DRAFT_ENDING = '.draft.json';

// A draft may be incomplete where a form may not: names can be blank, numbers out of range. Its shape is held.
const text = v.string();
const texts = v.array(text);
const maybe = v.nullable(text);
const points = v.nullable(v.number());
const id = v.pipe(text, v.minLength(1));

const itemSchema = v.looseObject({
  key: id,
  level: v.pipe(v.number(), v.integer(), v.minValue(0)),
  words: text,
  intro: text,
  rowId: maybe,
  alsoRow: v.boolean(),
  owners: texts,
  criteria: v.array(v.looseObject({ id, text, points })),
  points,
  note: maybe,
  adds: v.exactOptional(v.looseObject({ id, under: texts })),
  kept: v.exactOptional(
    v.looseObject({ label: text, text, printed: texts, above: texts, opened: texts }),
  ),
});

const proseSchema = v.looseObject({
  kind: v.literal('prose'),
  id,
  number: maybe,
  heading: text,
  level: v.number(),
  guidance: maybe,
  standardText: v.array(
    v.looseObject({ level: v.number(), marker: maybe, text, pattern: v.exactOptional(text) }),
  ),
  writable: v.boolean(),
});

const tableSchema = v.looseObject({
  kind: v.literal('table'),
  id,
  heading: text,
  headingPrinted: maybe,
  category: maybe,
  categoryPrinted: maybe,
  points,
  band: v.exactOptional(text),
  columns: v.array(
    v.looseObject({
      id,
      role: v.picklist(COLUMN_ROLES),
      label: text,
      widths: v.pipe(v.array(v.number()), v.minLength(1)),
    }),
  ),
  fields: v.array(v.looseObject({ id, label: text })),
  items: v.array(itemSchema),
});

const draftSchema = v.looseObject({
  id: v.pipe(text, v.regex(/^[a-z0-9][a-z0-9-]*$/u)),
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  basedOn: v.exactOptional(texts),
  name: text,
  title: text,
  ownTitle: v.exactOptional(v.boolean()),
  source: v.looseObject({ title: text, agency: text, year: v.number() }),
  guidance: maybe,
  notes: texts,
  deadlines: v.array(
    v.looseObject({
      id,
      who: text,
      what: text,
      whatPattern: v.exactOptional(text),
      printed: text,
      pattern: maybe,
      place: text,
    }),
  ),
  attachments: texts,
  roster: v.array(v.looseObject({ id, name: text, shortName: text })),
  sections: v.array(v.variant('kind', [proseSchema, tableSchema])),
});

const fileSchema = v.looseObject({
  kind: v.literal(DRAFT_KIND),
  schemaVersion: v.literal(1),
  base: v.exactOptional(maybe),
  draft: draftSchema,
});

/** What the file of a draft holds. */
export interface DraftFile {
  readonly draft: FormDraft;
  /** The hash of the form that the draft began from; null for a new one, and where nobody noted it. */
  readonly base: string | null;
}

/** The text of a draft's file. */
export function writeDraft(draft: FormDraft, base: string | null): string {
  return `${JSON.stringify({ kind: DRAFT_KIND, schemaVersion: 1, base, draft })}\n`;
}

/** A draft from what its file holds; levels that jump are drawn up to what stands before them. */
export function readDraft(data: unknown): Result<DraftFile, readonly Fault[]> {
  const checked = check<unknown>(fileSchema, data);
  if (!checked.ok) return err(checked.error);
  // The schema has just held every field; parts that only a form's own schema knows are kept as they are.
  const { draft, base } = checked.value as { readonly draft: FormDraft; base?: string | null };
  const sections = draft.sections.map((section) =>
    section.kind === 'prose' ? section : { ...section, items: withSoundLevels(section.items) },
  );
  return ok({ draft: { ...draft, sections }, base: base ?? null });
}
