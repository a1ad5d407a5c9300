import type { ReactNode } from 'react';
import type { FormField } from '../../../shared/model/form-section.ts';
import type { TableSection } from '../../../shared/model/section.ts';
import { setField } from '../../../shared/model/updates.ts';
import { neighbourStop } from '../../../shared/model/writing-stops.ts';
import { fieldKey, goToStop } from '../../editor/go-to-stop.ts';
import { onKeys } from '../../keys/on-keys.ts';
import { useDraftText } from '../../keys/use-draft-text.ts';
import type { EditedDocument } from '../../state/document.ts';
import { useUndoGroup } from '../../state/use-undo-group.ts';

interface FieldLineProps {
  readonly document: EditedDocument;
  readonly section: TableSection;
  readonly field: FormField;
}

/** A line above a table that the user fills in: 專案名稱. Tab goes on from it as it does from a cell. */
export function FieldLine({ document, section, field }: FieldLineProps): ReactNode {
  const phrase = useUndoGroup(`field ${section.id} ${field.id}`);
  const ref = useDraftText(section.fields[field.id] ?? '', (text) =>
    document.apply({
      update: (report) => setField(report, section.id, field.id, text),
      group: phrase.next(performance.now()),
    }),
  );
  return (
    <label className="paper-field">
      <span>{field.label}：</span>
      <input
        ref={ref}
        type="text"
        spellCheck={false}
        autoComplete="off"
        data-field={fieldKey(section.id, field.id)}
        onBlur={phrase.end}
        {...onKeys((event) => {
          if (event.key !== 'Tab' || event.ctrlKey || event.altKey) return;
          const by = event.shiftKey ? -1 : 1;
          const here = { kind: 'field', sectionId: section.id, fieldId: field.id } as const;
          const next = neighbourStop(document.get().report, here, by, document.sight.get().shown);
          if (next === null) return;
          event.preventDefault();
          goToStop(document, next, by);
        })}
      />
    </label>
  );
}
