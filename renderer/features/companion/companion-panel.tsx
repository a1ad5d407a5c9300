import { placesBeside, placesBesideNothing } from '../../../shared/carry/companion.ts';
import type { Companion } from '../../../shared/model/carried.ts';
import { findRow, findSection } from '../../../shared/model/find-place.ts';
import { carryTexts as texts } from '../../../shared/texts/carry.ts';
import type { CommandContext } from '../../commands/command.ts';
import { useSelected } from '../../state/store.ts';
import { CarriedTexts } from './carried-texts.tsx';
import { Parity } from './parity.tsx';
import { YearChecks } from './year-checks.tsx';
import './companion.css';

export interface CompanionPanelProps {
  readonly context: CommandContext;
  readonly which: 'lastYear' | 'plan';
}

/** Another document beside the place the caret is in: last year's report, or the plan that is answered. */
export function CompanionPanel({ context, which }: CompanionPanelProps): React.JSX.Element | null {
  const { document } = context;
  const companion = useSelected(document, ({ report }) => report[which]);
  if (companion === undefined) return null;
  return (
    <div className="companion">
      <header>
        <h2 className="visually-hidden">
          {which === 'lastYear' ? texts.tabs.lastYear(0) : texts.tabs.plan}
        </h2>
        <p>{texts.lastYearOf(companion.year, companion.title)}</p>
        <p className="muted">{texts.fromFile(companion.fileName)}</p>
      </header>
      <Beside context={context} companion={companion} hasFigures={which === 'lastYear'} />
      {which === 'lastYear' ? <YearChecks document={document} /> : <Parity context={context} />}
      <BesideNothing context={context} companion={companion} />
    </div>
  );
}

interface BesideProps {
  readonly context: CommandContext;
  readonly companion: Companion;
}

function Beside({
  context,
  companion,
  hasFigures,
}: BesideProps & { readonly hasFigures: boolean }): React.JSX.Element {
  const { document } = context;
  const active = useSelected(document, (state) => state.active?.address ?? null);
  const report = useSelected(document, (state) => state.report);
  if (active === null) return <p className="inspector-hint">{texts.noPlace}</p>;
  const sectionId = findSection(report, active.sectionId)?.formSectionId ?? '';
  const row = active.kind === 'cell' ? findRow(report, active.sectionId, active.rowId) : undefined;
  const places = placesBeside(companion, sectionId, row?.formRowId ?? null);
  if (places.length === 0) return <p className="inspector-hint">{texts.nothingHere}</p>;
  return (
    <>
      {places.map((place, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: places have no identity and never change
        <article key={i} className="carried" aria-label={texts.path(place.from)}>
          <p className="muted">{texts.path(place.from)}</p>
          <CarriedTexts place={place} context={context} hasFigures={hasFigures} />
        </article>
      ))}
    </>
  );
}

/** Shown folded: there may be many, and they belong to no row. */
function BesideNothing({ context, companion }: BesideProps): React.JSX.Element | null {
  const places = placesBesideNothing(companion);
  if (places.length === 0) return null;
  return (
    <details>
      <summary>{texts.noLongerHere}</summary>
      {places.map((place, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: places have no identity and never change
        <article key={i} className="carried" aria-label={texts.path(place.from)}>
          <p className="muted">{texts.path(place.from)}</p>
          <CarriedTexts place={place} context={context} hasFigures={false} />
        </article>
      ))}
    </details>
  );
}
