import { countSureRows } from '../../../shared/carry/match-forms.ts';
import type { CarryKind } from '../../../shared/carry/refuse-carry.ts';
import type { Form } from '../../../shared/model/form.ts';
import type { Report } from '../../../shared/model/report.ts';
import { sameValue } from '../../../shared/model/same-value.ts';
import { carryTexts as texts } from '../../../shared/texts/carry.ts';

/** A form that the report can go on in; null is built from the plan. */
export interface FormOption {
  readonly value: string;
  readonly label: string;
  readonly form: Form | null;
}

/** The forms that can be chosen, the likeliest first. */
export function formOptions(
  kind: CarryKind,
  report: Report,
  forms: readonly Form[],
): readonly FormOption[] {
  const own = report.form;
  const others = forms
    .filter((form) => !sameValue(form, own))
    .filter(
      (form) =>
        kind !== 'results' ||
        form.sections.some(
          (section) =>
            section.kind === 'table' && section.columns.some(({ role }) => role === 'result'),
        ),
    )
    .map(
      (form): FormOption => ({
        value: `${form.id} ${form.version}`,
        label: texts.formVersion(form.name, form.version),
        form,
      }),
    );
  // A newer version of the report's own form is what one looks for.
  // Then the one in which most rows go on.
  const rank = ({ form }: FormOption): number =>
    form?.id === own.id ? (form.version > own.version ? 2 : 1) : 0;
  const matched = new Map(
    others.map((option) => [option, option.form === null ? 0 : countSureRows(report, option.form)]),
  );
  const ranked = others.sort(
    (a, b) => rank(b) - rank(a) || (matched.get(b) ?? 0) - (matched.get(a) ?? 0),
  );
  if (kind === 'results') {
    return [{ value: 'built', label: texts.builtForm, form: null }, ...ranked];
  }
  if (kind === 'move') return ranked;
  const same = { value: 'own', label: texts.ownForm(own.name, own.version), form: own };
  return [
    ...ranked.filter((one) => rank(one) === 2),
    same,
    ...ranked.filter((one) => rank(one) < 2),
  ];
}
