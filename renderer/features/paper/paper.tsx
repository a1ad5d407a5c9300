import { type ComponentType, type CSSProperties, type ReactNode, useMemo, useRef } from 'react';
import { categoryHeadings } from '../../../shared/model/form-section.ts';
import { reportTitle } from '../../../shared/model/report.ts';
import { imagesOf } from '../../../shared/model/report-image.ts';
import type { EditedDocument } from '../../state/document.ts';
import { useSelected } from '../../state/store.ts';
import { answeredParts, partsInSight } from './answered-parts.ts';
import { KeepPlace } from './keep-place.tsx';
import type { OwnersCellProps } from './owners-cell-props.ts';
import './fields.css';
import './paper.css';
import { MarkedRowsProvider } from './marked-rows.ts';
import { type PaperActs, PaperActsProvider } from './paper-acts.ts';
import { PaperProse } from './prose-section.tsx';
import { ReportImagesProvider } from './report-images.ts';
import { RowTurnsProvider } from './row-turns.ts';
import { PaperTable } from './table-section.tsx';
import { useFollowActive } from './use-follow-active.ts';
import { useRowTurns } from './use-row-turns.ts';
import { useStillPaper } from './use-still-paper.ts';

interface PaperProps {
  readonly acts: PaperActs;
  readonly document: EditedDocument;
  /** Percent. */
  readonly zoom: number;
  readonly OwnersCell: ComponentType<OwnersCellProps>;
  /** What is said above the sheet; left out when nothing is. */
  readonly notice?: ReactNode;
}

/** The report as it will be printed, and the place where it is written. Scrolls by itself. */
export function Paper({ document, zoom, OwnersCell, acts, notice }: PaperProps): ReactNode {
  const scroller = useRef<HTMLDivElement>(null);
  const sections = useSelected(document, (state) => state.report.sections);
  const form = useSelected(document, (state) => state.report.form);
  const title = useSelected(document, (state) => reportTitle(state.report));
  const headings = useMemo(() => categoryHeadings(form.sections), [form]);
  const images = useSelected(document, (state) => imagesOf(state.report));
  const { shown, marked } = useSelected(document.sight, (sight) => sight);
  const turns = useRowTurns(document);
  useFollowActive(document, scroller);
  const onWritten = useStillPaper(document, scroller, zoom);
  const cellActs = useMemo(() => ({ ...acts, onWritten }), [acts, onWritten]);
  return (
    <PaperActsProvider value={cellActs}>
      <ReportImagesProvider value={images}>
        <RowTurnsProvider value={turns}>
          <MarkedRowsProvider value={marked}>
            <div className="paper-scroll" ref={scroller} style={zoomNumber(zoom)}>
              {notice}
              <article className="paper-sheet" style={{ zoom: zoom / 100 }} lang="zh-Hant-TW">
                <h1 className="paper-title">{title}</h1>
                {partsInSight(answeredParts(form, sections), shown).map((part) =>
                  part.kind === 'prose' ? (
                    <PaperProse key={part.section.id} document={document} {...part} />
                  ) : (
                    <PaperTable
                      key={part.parts[0]?.section.id}
                      {...{ document, OwnersCell, shown }}
                      parts={part.parts}
                      categoryHeading={headings.get(part.parts[0]?.formSection.id ?? '') ?? null}
                    />
                  ),
                )}
              </article>
            </div>
          </MarkedRowsProvider>
        </RowTurnsProvider>
        <KeepPlace scroller={scroller} zoom={zoom} />
      </ReportImagesProvider>
    </PaperActsProvider>
  );
}

/** The zoom as a number: for lengths that must not grow with the sheet, or must outside of it. */
function zoomNumber(percent: number): CSSProperties {
  return { '--zoom': percent / 100 } as CSSProperties;
}
