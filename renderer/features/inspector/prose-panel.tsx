import { findFormSection } from '../../../shared/model/find-place.ts';
import { proseHeading } from '../../../shared/model/form-section.ts';
import { standardWording } from '../../../shared/template/standard-blocks.ts';
import { takeFlowchart } from '../../../shared/template/take-flowchart.ts';
import { inspectorTexts as texts } from '../../../shared/texts/inspector.ts';
import type { EditedDocument } from '../../state/document.ts';
import { useSelected } from '../../state/store.ts';
import { Button } from '../../ui/button.tsx';

export interface ProsePanelProps {
  readonly document: EditedDocument;
  readonly sectionId: string;
}

/** What the form says of a section of text, and the wording the source printed there. */
export function ProsePanel({ document, sectionId }: ProsePanelProps): React.JSX.Element | null {
  const formSection = useSelected(document, ({ report }) => findFormSection(report, sectionId));
  const year = useSelected(document, ({ report }) => report.year);
  if (formSection?.kind !== 'prose') return null;
  const { standardText } = formSection;

  return (
    <>
      <header className="inspector-place">
        <p className="inspector-section">{proseHeading(formSection)}</p>
      </header>
      {formSection.guidance !== null && (
        <section className="inspector-part">
          <h3>{texts.guidance}</h3>
          <p>{formSection.guidance}</p>
        </section>
      )}
      {formSection.note !== undefined && (
        <p className="inspector-note">
          <span className="inspector-note-name">{texts.sectionNote}：</span>
          {formSection.note}
        </p>
      )}
      {(formSection.flowcharts ?? []).map((flowchart) => (
        <section key={flowchart.id} className="inspector-part">
          <h3>{flowchart.captionPrinted}</h3>
          <ul className="form-lines">
            {flowchart.boxes.map((box) => (
              <li key={box.id}>{box.text}</li>
            ))}
          </ul>
          {flowchart.note !== null && <p className="muted">{flowchart.note}</p>}
          <Button
            size="small"
            onClick={() =>
              document.apply({
                update: (report) => takeFlowchart(report, { kind: 'prose', sectionId }, flowchart),
              })
            }
          >
            {texts.takeFlowchart}
          </Button>
        </section>
      ))}
      {(formSection.calculations ?? []).map((calculation) => (
        <section key={calculation.id} className="inspector-part">
          <h3>{calculation.result.name}</h3>
          <p>{calculation.printed}</p>
          {calculation.note !== null && <p className="muted">{calculation.note}</p>}
        </section>
      ))}
      {standardText.length > 0 && (
        <section className="inspector-part">
          <h3>{texts.standardText}</h3>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
          <ul className="standard-text" aria-label={texts.standardText} tabIndex={0}>
            {standardText.map((paragraph) => (
              <li key={`${paragraph.marker} ${paragraph.text}`}>
                {paragraph.marker}
                {standardWording(paragraph, year)}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
