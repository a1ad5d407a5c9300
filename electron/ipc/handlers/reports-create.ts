import { err } from '../../../shared/model/result.ts';
import type { Handler } from '../handler.ts';

/** Begins a blank report. */
export const reportsCreate: Handler<'reports:create'> = async (
  { formId, agency, year },
  { services },
) => {
  const { forms } = await services.forms();
  const form = forms.find(({ id }) => id === formId);
  if (form === undefined) return err({ code: 'form-unknown', formId });
  // Before the report is there: a form that may change under it must not be left unnoticed.
  const marked = await services.markFormUsed(form);
  if (!marked.ok) return marked;
  return services.reports.create(form, agency, year);
};
