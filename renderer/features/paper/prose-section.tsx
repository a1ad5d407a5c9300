import { memo, type ReactNode, useMemo } from 'react';
import type { CellAddress } from '../../../shared/model/address.ts';
import { type ProseFormSection, proseHeading } from '../../../shared/model/form-section.ts';
import { isBlank } from '../../../shared/model/rich-text.ts';
import type { ProseSection } from '../../../shared/model/section.ts';
import { takeStandardText } from '../../../shared/template/take-standard-text.ts';
import { paperTexts } from '../../../shared/texts/paper.ts';
import type { EditedDocument } from '../../state/document.ts';
import { Button } from '../../ui/button.tsx';
import { Cell } from './cell.tsx';

interface ProseProps {
  readonly document: EditedDocument;
  readonly section: ProseSection;
  readonly formSection: ProseFormSection;
}

/** A section of running text under its official heading. */
export const PaperProse = memo(function PaperProse(props: ProseProps): ReactNode {
  const { document, section, formSection } = props;
  const address = useMemo<CellAddress>(
    () => ({ kind: 'prose', sectionId: section.id }),
    [section.id],
  );
  const heading = proseHeading(formSection);
  const offersStandard = formSection.standardText.length > 0 && isBlank(section.body);
  return (
    <section className="paper-prose" aria-label={heading}>
      <h2 className="paper-heading" data-section-id={section.id}>
        {heading}
      </h2>
      {formSection.guidance === null ? null : (
        <p className="paper-guidance">{formSection.guidance}</p>
      )}
      {formSection.writable ? (
        <Cell
          document={document}
          address={address}
          richText={section.body}
          label={paperTexts.proseName(heading)}
        />
      ) : null}
      {offersStandard ? (
        <Button
          size="small"
          className="paper-offer"
          onClick={() =>
            document.apply({
              update: (report) => takeStandardText(report, address) ?? report,
            })
          }
        >
          {paperTexts.takeStandardText}
        </Button>
      ) : null}
    </section>
  );
});
