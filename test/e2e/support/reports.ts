import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { countingIds } from '../../../shared/model/ids.ts';
import { createReport, type Report } from '../../../shared/model/report.ts';
import { loadForm } from '../../../shared/template/load-form.ts';

const FORMS = join(import.meta.dirname, '..', '..', '..', 'assets', 'forms');

/** The ids of the forms shipped with the program that tests write in. */
export type FormId =
  | 'bsmi-108-results'
  | 'tainan-110-results'
  | 'bsmi-115-plan'
  | 'idb-108h1-self-assessment'
  | 'mobile-service-plan';

/** A blank report of a shipped form. */
export function blankReport(formId: FormId): Report {
  const name = `${formId}.json`;
  const form = loadForm(readFileSync(join(FORMS, name), 'utf8'), name);
  if (!form.ok) throw new Error(`the form ${formId} is refused`);
  return createReport({
    form: form.value,
    agency: '測試分局',
    year: 115,
    now: '2026-01-02T03:04:05.000Z',
    makeId: countingIds('n'),
  });
}
