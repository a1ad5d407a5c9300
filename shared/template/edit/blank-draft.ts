import type { Form } from '../../model/form.ts';
import type { ProseFormSection } from '../../model/form-section.ts';
import type { RocYear } from '../../model/year.ts';
import { workshopTexts as texts } from '../../texts/workshop.ts';
import { blankItem, draftFromForm } from './draft-from-form.ts';
import type { DraftTable, FormDraft } from './form-draft.ts';

/** What a new form or copy is made with. */
export interface NewForm {
  /** Makes ids of small letters, digits and hyphens. */
  readonly makeKey: () => string;
  readonly year: RocYear;
}

/** A form with one blank table of the columns that most offices use. */
export function blankDraft({ makeKey, year }: NewForm): FormDraft {
  return {
    id: newFormId(makeKey),
    version: 1,
    name: '',
    title: texts.blankTitle,
    source: { title: '', agency: '', year },
    guidance: null,
    notes: [],
    deadlines: [],
    attachments: [],
    roster: [],
    sections: [blankTable(makeKey)],
  };
}

/** No office copies copies of copies for longer than this many years. */
const MOST_ANCESTORS = 20;

/** A form of its own, with everything the other one has; it says from which one it is. */
export function copyAsDraft(form: Form, makeKey: () => string): FormDraft {
  return {
    ...draftFromForm(form, makeKey),
    id: newFormId(makeKey),
    version: 1,
    basedOn: [form.id, ...(form.basedOn ?? [])].slice(0, MOST_ANCESTORS),
    name: texts.copyName(form.name),
  };
}

/** A table with one blank line. */
export function blankTable(makeKey: () => string): DraftTable {
  return {
    kind: 'table',
    id: `d-${makeKey()}`,
    heading: '',
    headingPrinted: '',
    category: null,
    categoryPrinted: null,
    points: null,
    columns: [
      { id: 'strategy', role: 'strategy', label: texts.blankColumns.strategy, widths: [340] },
      { id: 'owner', role: 'owner', label: texts.blankColumns.owner, widths: [110] },
      { id: 'result', role: 'result', label: texts.blankColumns.result, widths: [550] },
    ],
    fields: [],
    items: [blankItem(makeKey(), 0, '')],
  };
}

/** A heading to write under. */
export function blankProse(makeKey: () => string): ProseFormSection {
  return {
    kind: 'prose',
    id: `p-${makeKey()}`,
    number: null,
    heading: '',
    level: 1,
    guidance: null,
    standardText: [],
    writable: true,
  };
}

function newFormId(makeKey: () => string): string {
  return `own-${makeKey()}`;
}
