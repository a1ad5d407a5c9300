import { err, ok } from '../../../shared/model/result.ts';
import type { Handler } from '../handler.ts';

/** Prints the report out of sight, and shows the pages. */
export const exportPreview: Handler<'export:preview'> = async (
  { handle, json, choices },
  { services },
) => {
  if (services.reports.fileOf(handle) === null) return err({ code: 'report-not-open' });
  const printed = await services.exports.preview(json, choices);
  if (!printed.ok) return printed;
  // Loaded when it is asked for: no part of starting.
  const { openPreview } = await import('../../window/preview-window.ts');
  await openPreview(printed.value.bytes, printed.value.fileName);
  return ok(null);
};
