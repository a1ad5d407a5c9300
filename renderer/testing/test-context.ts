import type { Report } from '../../shared/model/report.ts';
import type { CommandContext } from '../commands/command.ts';
import { createAutosave } from '../state/autosave.ts';
import { createDocument } from '../state/document.ts';

/** What commands reach in a test, with a list of what they asked the screen to do. */
export function testContext(report: Report): CommandContext & { readonly asked: string[] } {
  const asked: string[] = [];
  const document = createDocument(report);
  const savedAt = '2026-11-21T02:32:05.000Z';
  const autosave = createAutosave(
    document,
    { kind: 'saved', at: savedAt },
    {
      save: async () => ({ ok: true, value: { savedAt } }),
      now: () => savedAt,
      later: () => () => undefined,
    },
  );
  return {
    document,
    autosave,
    asked,
    actions: {
      exportAs: async (format) => void asked.push(`export ${format}`),
      pageSetup: () => void asked.push('page setup'),
      mailSetup: () => void asked.push('mail setup'),
      previewPrint: async () => void asked.push('preview print'),
      exportCalendar: async () => void asked.push('export calendar'),
      closeReport: async () => void asked.push('close'),
      zoom: (by) => void asked.push(`zoom ${by}`),
      find: (act) => void asked.push(`find ${act}`),
      insert: (what) => void asked.push(`insert ${what}`),
      comment: (act) => void asked.push(`comment ${act}`),
      reference: (act) => void asked.push(`reference ${act}`),
      importDocument: () => void asked.push('import'),
      carry: (kind) => void asked.push(`carry ${kind}`),
      rowView: (act) => void asked.push(`rows ${act}`),
      part: (act) => void asked.push(`part ${act}`),
      figure: (act) => void asked.push(`figure ${act}`),
      view: (act) => void asked.push(`view ${act}`),
      openPalette: () => void asked.push('palette'),
      clipboard: async (act) => void asked.push(act),
      announce: (message) => void asked.push(message),
    },
  };
}
