import type { Form } from '../../model/form.ts';
import type { FormRow } from '../../model/form-row.ts';
import type { TableFormSection } from '../../model/form-section.ts';
import type { DraftItem, DraftTable, FormDraft } from './form-draft.ts';
import { foldLabel } from './row-words.ts';

/**
 * A form as an outline to be edited. `formFromDraft` of it is the form again, to the character.
 * @param makeKey a new key each time: small letters, digits, hyphens
 */
export function draftFromForm(form: Form, makeKey: () => string): FormDraft {
  return {
    ...form,
    sections: form.sections.map((section) =>
      section.kind === 'prose' ? section : draftTable(section, makeKey),
    ),
  };
}

function draftTable(section: TableFormSection, makeKey: () => string): DraftTable {
  const { rows, allowsAddedRows = [], ...rest } = section;
  const items: DraftItem[] = [];
  const paths: string[] = [];
  rows.forEach((row, i) => {
    const before = rows[i - 1]?.path ?? [];
    const last = row.path.length - 1;
    let shared = 0;
    while (shared < last && row.path[shared] === before[shared]) shared += 1;
    for (let level = shared; level < last; level += 1) {
      items.push(blankItem(makeKey(), level, row.path[level] ?? ''));
      paths.push(JSON.stringify(row.path.slice(0, level + 1)));
    }
    items.push(rowItem(row, rows[i + 1], makeKey(), row.path.slice(shared, last)));
    paths.push(JSON.stringify(row.path));
  });
  const placed = items.map((item, i) => {
    const adds = allowsAddedRows.find(({ under }) => JSON.stringify(under) === paths[i]);
    return adds === undefined || paths.indexOf(paths[i] ?? '') !== i ? item : { ...item, adds };
  });
  return { ...rest, items: placed };
}

/** A line that nothing is known of but its words. */
export function blankItem(key: string, level: number, words: string): DraftItem {
  return {
    key,
    level,
    words,
    intro: '',
    rowId: null,
    alsoRow: false,
    owners: [],
    criteria: [],
    points: null,
    note: null,
  };
}

function rowItem(
  row: FormRow,
  next: FormRow | undefined,
  key: string,
  opened: readonly string[],
): DraftItem {
  const { id, path, text, printed, owners, criteria, points, note, ...unknown } = row;
  const above = path.slice(0, -1);
  const label = path.at(-1) ?? '';
  const folded = above.map(foldLabel);
  const own = printed.filter((line) => !folded.includes(foldLabel(line)));
  const isGroup =
    next !== undefined &&
    next.path.length > path.length &&
    path.every((level, k) => next.path[k] === level);
  return {
    key,
    level: above.length,
    words: own.length === 0 ? label : own.join('\n'),
    intro: text,
    rowId: id,
    alsoRow: isGroup,
    owners,
    criteria,
    points,
    note,
    kept: { label, text, printed, above, opened },
    ...(Object.keys(unknown).length === 0 ? {} : { unknown }),
  };
}
