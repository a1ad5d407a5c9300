import { deadlineTexts } from '../../shared/texts/deadlines.ts';
import type { Command } from './command.ts';

/** Saves the report's deadlines as a file that calendar programs import. */
export const fileExportCalendar: Command = {
  id: 'file.export-calendar',
  label: deadlineTexts.exportCalendar,
  shortcuts: [],
  keysIn: 'anywhere',
  isEnabled: ({ document }) => document.get().report.form.deadlines.length > 0,
  run: ({ actions }) => actions.exportCalendar(),
};
