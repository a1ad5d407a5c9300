import { findFormSection } from '../../shared/model/find-place.ts';
import { takeStandardText } from '../../shared/template/take-standard-text.ts';
import { commandTexts } from '../../shared/texts/commands.ts';
import type { Command } from './command.ts';

/** Takes over the form's standing wording under the heading with the caret, after what is written there. */
export const insertStandardText: Command = {
  id: 'insert.standard-text',
  label: commandTexts.standardText,
  shortcuts: [],
  keysIn: 'cell',
  isEnabled: ({ document }) => {
    const { report, active } = document.get();
    if (active?.address.kind !== 'prose') return false;
    const formSection = findFormSection(report, active.address.sectionId);
    return (
      formSection?.kind === 'prose' && formSection.writable && formSection.standardText.length > 0
    );
  },
  run: ({ document }) => {
    const address = document.get().active?.address;
    if (address === undefined) return;
    // What is being typed counts as written.
    document.live.get()?.settle();
    document.live.get()?.flush();
    document.apply({ update: (report) => takeStandardText(report, address) ?? report });
  },
};
