import { check } from '../../model/check.ts';
import type { Fault } from '../../model/fault.ts';
import { type Form, formSchema } from '../../model/form.ts';
import { workshopTexts as texts } from '../../texts/workshop.ts';
import { checkForm } from '../check-form.ts';
import { messageWords, placeWords } from './fault-places.ts';
import type { FormDraft } from './form-draft.ts';
import { formFromDraft, groupItems, groupLabel, rowItems } from './form-from-draft.ts';
import { rowDetails } from './row-details.ts';

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
  const placed = faults.map((fault) => placedFault(fault, draft, form));
  return { form, faults: eachOnce([...placed, ...detailsOfGroups(draft, form)]) };
}

/** What a row said and a group cannot say would be gone from the form: it is told before that. */
function detailsOfGroups({ sections }: FormDraft, form: Form): readonly DraftFault[] {
  return sections.flatMap((section, index) => {
    if (section.kind === 'prose') return [];
    const hasCriteria = section.columns.some(({ role }) => role === 'criterion');
    return groupItems(section).flatMap((item): readonly DraftFault[] => {
      const details = rowDetails(item, hasCriteria);
      if (details.length === 0) return [];
      return [
        {
          part: { kind: 'section', index },
          itemKey: item.key,
          place: texts.place([placeWords(`sections.${index}`, form), groupLabel(item.words)]),
          message: texts.groupHasDetails(details.map((detail) => texts.details[detail])),
        },
      ];
    });
  });
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
    message: messageWords(path, message, form),
  };
}

function listPart(head: string | undefined): 'head' | 'deadlines' | 'roster' {
  return head === 'deadlines' || head === 'roster' ? head : 'head';
}
