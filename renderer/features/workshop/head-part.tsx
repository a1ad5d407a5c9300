import { formTitle } from '../../../shared/model/form.ts';
import { setSourceYear } from '../../../shared/template/edit/draft-edits.ts';
import type { FormDraft } from '../../../shared/template/edit/form-draft.ts';
import { splitLines } from '../../../shared/template/edit/list-texts.ts';
import { workshopTexts as texts } from '../../../shared/texts/workshop.ts';
import { CheckLine } from '../../ui/check-line.tsx';
import type { DraftDesk } from './draft-desk.ts';
import { Line, ListField, PointsField } from './fields.tsx';

interface HeadPartProps {
  readonly desk: DraftDesk;
  readonly draft: FormDraft;
  /** This year, for the example. */
  readonly year: number;
}

const lines = (value: readonly string[]): string => value.join('\n');

/** What the form is called and where it comes from. */
export function HeadPart({ desk, draft, year }: HeadPartProps): React.JSX.Element {
  const patch = (part: Partial<FormDraft>, group?: string): void =>
    desk.apply((before) => ({ ...before, ...part }), group);
  return (
    <>
      <Line
        label={texts.name}
        hint={texts.nameHint}
        value={draft.name}
        maxLength={100}
        onChange={(name, group) => patch({ name }, group)}
      />
      <Line
        label={texts.titlePattern}
        hint={`${texts.titleHint}　${texts.titleExample(formTitle(draft, texts.exampleAgency, year))}`}
        value={draft.title}
        maxLength={200}
        onChange={(title, group) => patch({ title }, group)}
      />
      <CheckLine
        label={texts.ownTitle}
        isOn={draft.ownTitle === true}
        onChange={(isOn) =>
          desk.apply(({ ownTitle: _old, ...rest }) => (isOn ? { ...rest, ownTitle: true } : rest))
        }
      />
      <Line
        label={texts.sourceTitle}
        value={draft.source.title}
        onChange={(title, group) => patch({ source: { ...draft.source, title } }, group)}
      />
      <div className="ws-pair">
        <Line
          label={texts.sourceAgency}
          value={draft.source.agency}
          onChange={(agency, group) => patch({ source: { ...draft.source, agency } }, group)}
        />
        <PointsField
          label={texts.sourceYear}
          value={draft.source.year}
          needed={texts.yearWrong}
          onChange={(next, group) => {
            if (next !== null) desk.apply((before) => setSourceYear(before, next), group);
          }}
        />
      </div>
      <Line
        label={texts.guidance}
        value={draft.guidance ?? ''}
        isLong
        onChange={(words, group) => patch({ guidance: words === '' ? null : words }, group)}
      />
      <ListField
        label={texts.notes}
        value={draft.notes}
        format={lines}
        parse={splitLines}
        onChange={(notes, group) => patch({ notes }, group)}
      />
      <ListField
        label={texts.attachments}
        value={draft.attachments}
        format={lines}
        parse={splitLines}
        onChange={(attachments, group) => patch({ attachments }, group)}
      />
    </>
  );
}
