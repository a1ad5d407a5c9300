import { moveSection } from '../../../shared/template/edit/draft-edits.ts';
import type { DraftPart } from '../../../shared/template/edit/draft-faults.ts';
import type { FormDraft } from '../../../shared/template/edit/form-draft.ts';
import { workshopTexts as texts } from '../../../shared/texts/workshop.ts';
import { Button } from '../../ui/button.tsx';
import type { DraftDesk } from './draft-desk.ts';
import { sectionName } from './parts-pane.tsx';

interface PartHeadProps {
  readonly desk: DraftDesk;
  readonly draft: FormDraft;
  readonly part: DraftPart;
  /** Shows another part, without moving the focus. */
  readonly onShow: (part: DraftPart) => void;
}

/** The name of the part that is shown; of a section also its place among the others. */
export function PartHead({ desk, draft, part, onShow }: PartHeadProps): React.JSX.Element {
  const section = part.kind === 'section' ? draft.sections[part.index] : undefined;
  if (part.kind !== 'section' || section === undefined) {
    return (
      <div className="ws-part-head">
        <h2>{part.kind === 'section' ? '' : texts.parts[part.kind]}</h2>
      </div>
    );
  }
  const { index } = part;
  return (
    <div className="ws-part-head">
      <h2>{sectionName(section, index)}</h2>
      <div className="ws-inline">
        {([-1, 1] as const).map((by) => (
          <Button
            key={by}
            size="small"
            aria-disabled={draft.sections[index + by] === undefined}
            onClick={() => {
              if (draft.sections[index + by] === undefined) return;
              desk.apply((before) => moveSection(before, index, by));
              onShow({ kind: 'section', index: index + by });
            }}
          >
            {by === -1 ? texts.moveUp : texts.moveDown}
          </Button>
        ))}
        <Button
          size="small"
          onClick={() => {
            desk.apply((before) => ({ ...before, sections: before.sections.toSpliced(index, 1) }));
            onShow({ kind: 'head' });
          }}
        >
          {texts.removePart}
        </Button>
      </div>
    </div>
  );
}
