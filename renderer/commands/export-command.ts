import type { FormatId } from '../../shared/export/formats.ts';
import { commandTexts } from '../../shared/texts/commands.ts';
import type { Command, Shortcut } from './command.ts';

/** The command that exports the report to one format. */
export function exportCommand(format: FormatId, shortcuts: readonly Shortcut[] = []): Command {
  return {
    id: `file.export-${format}`,
    label: commandTexts.exportAs[format],
    shortcuts,
    keysIn: 'anywhere',
    isEnabled: () => true,
    run: ({ actions }) => actions.exportAs(format),
  };
}
