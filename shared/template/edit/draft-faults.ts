import { check } from '../../model/check.ts';
import type { Fault } from '../../model/fault.ts';
import { type Form, formSchema } from '../../model/form.ts';
import { proseHeading } from '../../model/form-section.ts';
import { faultTexts } from '../../texts/faults.ts';
import { workshopTexts as texts } from '../../texts/workshop.ts';
import { checkForm } from '../check-form.ts';
import type { FormDraft } from './form-draft.ts';
import { formFromDraft, rowItems } from './form-from-draft.ts';

/** The parts of a form that the workshop shows one at a time. */
export type DraftPart =
  | { readonly kind: 'head' | 'deadlines' | 'roster' }
  | { readonly kind: 'section'; readonly index: number };

/** What is wrong with a draft, where a person finds it. */
export interface DraftFault {
  readonly part: DraftPart;
  /** The line of the table's outline; null where it is not about one. */
  readonly itemKey: string | null;
  /** The place in words: 「構面一：基礎服務／1.流程」. */
  readonly place: string;
  readonly message: string;
}

/** A draft as a form, and everything that keeps it from being used. */
export interface JudgedDraft {
  readonly form: Form;
  readonly faults: readonly DraftFault[];
}

/** The same checks, in the same order, that a form file goes through, all of them at once. */
export function judgeDraft(draft: FormDraft): JudgedDraft {
  const form = formFromDraft(draft);
  const shaped = check(formSchema, form);
  // A draft is a form in everything but what is still blank: the rules can look at it as it is.
  const faults = [...(shaped.ok ? [] : shaped.error), ...checkForm(form)];
  return { form, faults: eachOnce(faults.map((fault) => placedFault(fault, draft, form))) };
}

/** A slip in the words of a row is in its path and in its printed lines: it is told once. */
function eachOnce(faults: readonly DraftFault[]): readonly DraftFault[] {
  const known = new Set<string>();
  return faults.filter(({ place, message, itemKey }) => {
    const words = JSON.stringify([place, message, itemKey]);
    if (known.has(words)) return false;
    known.add(words);
    return true;
  });
}

function placedFault({ path, message }: Fault, draft: FormDraft, form: Form): DraftFault {
  const [head, first, list, second] = path.split('.');
  const index = Number(first);
  const section = head === 'sections' ? draft.sections[index] : undefined;
  const item =
    section?.kind === 'table' && list === 'rows' ? rowItems(section)[Number(second)] : undefined;
  return {
    part: section === undefined ? { kind: listPart(head) } : { kind: 'section', index },
    itemKey: item?.key ?? null,
    place: placeWords(path, form),
    message: withPlaces(wordsFor(path, message), form),
  };
}

/** The faults of a form file with their places in words before them, as far as the file has the shape of a form. */
export function faultsInWords(faults: readonly Fault[], form: Form): readonly Fault[] {
  return faults.map(({ path, message }) => ({
    path,
    message: texts.placed(placeWords(path, form), withPlaces(message, form)),
  }));
}

/** What is missing as a whole is asked for in words of its own. */
function wordsFor(path: string, message: string): string {
  if (message !== faultTexts.empty) return message;
  if (path === 'sections') return texts.noSections;
  return /^sections\.\d+\.rows$/u.test(path) ? texts.noRows : message;
}

function withPlaces(message: string, form: Form): string {
  return message.replace(/(?:sections|deadlines|roster)(?:\.\w+)+/gu, (other) =>
    texts.quoted(placeWords(other, form)),
  );
}

function listPart(head: string | undefined): 'head' | 'deadlines' | 'roster' {
  return head === 'deadlines' || head === 'roster' ? head : 'head';
}

/** A path in the form's own words. */
function placeWords(path: string, form: Form): string {
  const [head = '', first, list, second, third] = path.split('.');
  if (head !== 'sections') {
    const part = texts.parts[listPart(head)];
    return first === undefined || listPart(head) === 'head'
      ? texts.place([part, ...fieldName(head)])
      : texts.place([part, texts.nth(Number(first) + 1), ...fieldName(list)]);
  }
  const section = form.sections[Number(first)];
  if (section === undefined) return texts.parts.sections;
  const name = section.kind === 'prose' ? proseHeading(section) : section.heading;
  const words = [name === '' ? texts.untitledAt(Number(first) + 1) : name];
  if (section.kind === 'table' && second !== undefined) {
    const at = Number(second);
    if (list === 'rows') words.push(rowName(section.rows[at]?.path, at));
    if (list === 'columns') words.push(texts.columnNamed(section.columns[at]?.label ?? ''));
    if (list === 'fields') words.push(texts.fieldNamed(section.fields[at]?.label ?? ''));
  }
  const known = new Set(['rows', 'columns', 'fields']);
  words.push(...fieldName(known.has(list ?? '') && second !== undefined ? third : list));
  return texts.place(words);
}

/** What a field of a form is called in the workshop; nothing for one that needs no name. */
function fieldName(key: string | undefined): readonly string[] {
  const name = new Map<string, string>(Object.entries(texts.fieldNames)).get(key ?? '');
  return name === undefined ? [] : [name];
}

function rowName(path: readonly string[] | undefined, index: number): string {
  const label = path?.at(-1) ?? '';
  return label === '' ? texts.nth(index + 1) : label;
}
