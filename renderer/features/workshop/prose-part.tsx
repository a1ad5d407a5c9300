import type { ProseFormSection } from '../../../shared/model/form-section.ts';
import {
  editSection,
  setItemMarkers,
  setSectionNote,
} from '../../../shared/template/edit/draft-edits.ts';
import {
  readStandard,
  splitLines,
  standardText,
} from '../../../shared/template/edit/list-texts.ts';
import { workshopTexts as texts } from '../../../shared/texts/workshop.ts';
import { CheckLine } from '../../ui/check-line.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import type { DraftDesk } from './draft-desk.ts';
import { Line, ListField } from './fields.tsx';

interface ProsePartProps {
  readonly desk: DraftDesk;
  readonly section: ProseFormSection;
  readonly index: number;
  /** Of the source. */
  readonly year: number;
}

const LEVELS = (['1', '2', '3', '4'] as const).map(
  (level, i) => [level, texts.headingLevels[i] ?? level] as const,
);

/** A heading with what people are to write under it. */
export function ProsePart({ desk, section, index, year }: ProsePartProps): React.JSX.Element {
  const edit = (
    change: (before: ProseFormSection) => ProseFormSection,
    group: string | undefined,
  ): void =>
    desk.apply(
      (draft) =>
        editSection(draft, index, (before) => (before.kind === 'prose' ? change(before) : before)),
      group,
    );
  const patch = (part: Partial<ProseFormSection>, group?: string): void =>
    edit((before) => ({ ...before, ...part }), group);
  return (
    <>
      <div className="ws-pair">
        <Line
          label={texts.heading}
          value={section.heading}
          onChange={(heading, group) => patch({ heading }, group)}
        />
        <Line
          label={texts.number}
          hint={texts.numberHint}
          value={section.number ?? ''}
          maxLength={8}
          onChange={(number, group) => patch({ number: number === '' ? null : number }, group)}
        />
      </div>
      <SelectField
        label={texts.headingLevel}
        value={LEVELS[section.level - 1]?.[0] ?? '1'}
        options={LEVELS}
        onChange={(level) => patch({ level: Number(level) })}
      />
      <Line
        label={texts.guidance}
        value={section.guidance ?? ''}
        isLong
        onChange={(guidance, group) =>
          patch({ guidance: guidance === '' ? null : guidance }, group)
        }
      />
      <Line
        label={texts.sectionNote}
        value={section.note ?? ''}
        isLong
        onChange={(note, group) => edit((before) => setSectionNote(before, note), group)}
      />
      <CheckLine
        label={texts.writable}
        isOn={section.writable}
        onChange={(writable) => patch({ writable })}
      />
      <ListField
        label={texts.standard}
        value={section.standardText}
        format={standardText}
        parse={(text) => readStandard(text, section.standardText, year)}
        onChange={(paragraphs, group) => patch({ standardText: paragraphs }, group)}
      />
      <p className="muted">{texts.standardHint}</p>
      <ListField
        label={texts.itemMarkers}
        value={section.itemMarkers ?? []}
        format={(markers) => markers.join('\n')}
        parse={splitLines}
        onChange={(markers, group) => edit((before) => setItemMarkers(before, markers), group)}
      />
    </>
  );
}
