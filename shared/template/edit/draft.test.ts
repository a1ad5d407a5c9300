import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { smallForm } from '../../../test/fixtures/small-form.ts';
import type { Form } from '../../model/form.ts';
import { countingIds } from '../../model/ids.ts';
import { loadForm } from '../load-form.ts';
import { draftFromForm } from './draft-from-form.ts';
import { formFromDraft } from './form-from-draft.ts';

const FORMS = join(import.meta.dirname, '..', '..', '..', 'assets', 'forms');

function shipped(name: string): Form {
  const loaded = loadForm(readFileSync(join(FORMS, name), 'utf8'), name);
  if (!loaded.ok) throw new Error(name);
  return loaded.value;
}

describe('a form as an outline and back', () => {
  it.each(readdirSync(FORMS))('%s is the same to the character', (name) => {
    const form = shipped(name);
    const draft = draftFromForm(form, countingIds('k'));
    expect(formFromDraft(draft)).toEqual(form);
  });

  it('a form keeps fields this program does not know', () => {
    const form = { ...smallForm(), invented: 1 } as Form;
    const [prose, table] = form.sections;
    if (prose === undefined || table?.kind !== 'table') throw new Error('no table');
    const rows = table.rows.map((row) => ({ ...row, other: ['x'] }));
    const odd = { ...form, sections: [prose, { ...table, more: true, rows }] } as Form;
    expect(formFromDraft(draftFromForm(odd, countingIds('k')))).toEqual(odd);
  });
});
