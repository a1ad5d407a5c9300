import type { ProseFormSection } from '../../../shared/model/form-section.ts';
import { editSection } from '../../../shared/template/edit/draft-edits.ts';
import { readStandard, standardText } from '../../../shared/template/edit/list-texts.ts';
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
  const patch = (part: Partial<ProseFormSection>, group?: string): void =>
    desk.apply(
      (draft) =>
        editSection(draft, index, (before) =>
          before.kind === 'prose' ? { ...before, ...part } : before,
        ),
      group,
    );
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
    </>
  );
}
