import { isInSight, richTextAt, writableAddresses } from '../../shared/model/address.ts';
import type { RememberedView, ViewMode } from '../../shared/model/remembered-views.ts';
import type { Report } from '../../shared/model/report.ts';
import type { PartRow } from '../../shared/model/report-part.ts';
import { isBlank } from '../../shared/model/rich-text.ts';
import { sameValue } from '../../shared/model/same-value.ts';
import { rowsOf } from '../../shared/units/my-rows.ts';
import type { EditedDocument } from './document.ts';
import { createStore, type Readable } from './store.ts';

/** Which units are mine, and what is made of that. */
export type RowViewState = Pick<RememberedView, 'units' | 'mode'>;

/** The rows that one report shows. */
export interface RowView extends Readable<RowViewState> {
  readonly choose: (units: readonly string[]) => void;
  readonly setMode: (mode: ViewMode) => void;
  /** Keeps what is shown in step with the report and the caret; returns what ends that. */
  readonly follow: () => () => void;
}

export interface RowViewDeps {
  readonly document: EditedDocument;
  readonly initial: RowViewState;
  /** Called when the user has chosen something. */
  readonly onChange: (state: RowViewState) => void;
  /** Called when a row that was not shown has to be, because the caret went there. */
  readonly onReveal: () => void;
}

/** Makes the row view of a report. A part of a report always shows its own rows only. */
export function createRowView({ document, initial, onChange, onReveal }: RowViewDeps): RowView {
  const store = createStore<RowViewState>(initial);
  /** What the caret went to although it was not shown: it stays until the choice changes. */
  const revealed = new Set<string>();
  let asked: number | null = null;
  let known: { report: Report['sections']; state: RowViewState; count: number } | null = null;

  const refresh = (): void => {
    const { report, active } = document.get();
    const state = store.get();
    const address = active?.address;
    const place = address?.kind === 'cell' ? address.rowId : address?.sectionId;
    const { shown: before } = document.sight.get();
    if (before !== null && place !== undefined) {
      // Whoever writes in a row and gives it to others goes on seeing it.
      const isNew = active?.request !== asked;
      if (isNew && !before.has(place)) onReveal();
      if (isNew || before.has(place)) revealed.add(place);
    }
    asked = active?.request ?? null;
    const same = known?.report === report.sections && known.state === state;
    if (same && known?.count === revealed.size) return;
    known = { report: report.sections, state, count: revealed.size };
    const { shown, marked } = sightOf(report, state, revealed);
    const sight = document.sight.get();
    const next = { shown: sameSet(shown, sight.shown), marked: sameSet(marked, sight.marked) };
    if (next.shown !== sight.shown || next.marked !== sight.marked) document.sight.set(next);
  };

  /** Takes the caret out of what is not shown, to the first place with nothing in it, or the first at all. */
  const leaveHidden = (): void => {
    const { report, active } = document.get();
    const { shown } = document.sight.get();
    if (active === null || isInSight(active.address, shown)) return;
    const places = writableAddresses(report).filter((place) => isInSight(place, shown));
    const blank = places.find((place) => isBlank(richTextAt(report, place) ?? []));
    document.activate(blank ?? places[0] ?? null);
  };

  const change = (part: Partial<RowViewState>): void => {
    const next = { ...store.get(), ...part };
    revealed.clear();
    // Nothing is shown only because the caret is there: it goes to the first place that is shown.
    document.sight.set({ shown: null, marked: null });
    store.set(next);
    refresh();
    onChange(next);
    leaveHidden();
  };

  refresh();
  const start = document.get().active;
  // Words that are selected from the beginning were looked for: they are to be seen.
  if (start !== null && sameValue(start.range.anchor, start.range.focus)) leaveHidden();
  else if (start !== null && !isInSight(start.address, document.sight.get().shown)) {
    asked = null;
    refresh();
  }
  return {
    get: store.get,
    subscribe: store.subscribe,
    choose: (units) => change({ units, ...(units.length === 0 ? { mode: 'all' } : {}) }),
    setMode: (mode) => change({ mode }),
    follow: () => {
      refresh();
      return document.subscribe(refresh);
    },
  };
}

function sightOf(
  report: Report,
  { units, mode }: RowViewState,
  revealed: ReadonlySet<string>,
): { shown: ReadonlySet<string> | null; marked: ReadonlySet<string> | null } {
  const mine = mode === 'all' || units.length === 0 ? [] : rowsOf(report, units);
  const marked = mode === 'mark' && units.length > 0 ? new Set(mine) : null;
  const own = partRows(report);
  if (own !== null) return { shown: new Set([...own, ...revealed]), marked };
  const filters = mode === 'only' && units.length > 0;
  return { shown: filters ? new Set([...mine, ...revealed]) : null, marked };
}

/**
 * The rows that a part was cut out for, and those that were added to it; null of a whole report, and of a part
 * whose record names rows that it cannot have lost: nobody would ever see what is in it.
 */
function partRows(report: Report): readonly string[] | null {
  if (report.part === undefined) return null;
  const own = new Set(report.part.rows.map(({ before }) => before.id));
  const there = new Set(
    report.sections.flatMap((section) =>
      section.kind === 'table' ? section.rows.map(({ id }) => id) : [],
    ),
  );
  const isLost = ({ before }: PartRow): boolean =>
    before.added === undefined && !there.has(before.id);
  if (report.part.rows.some(isLost)) return null;
  return report.sections.flatMap((section) =>
    section.kind === 'table'
      ? section.rows.filter((row) => own.has(row.id) || row.added !== undefined).map(({ id }) => id)
      : [],
  );
}

/** The set as it was when it holds the same: those who look at it are not disturbed. */
function sameSet(
  next: ReadonlySet<string> | null,
  before: ReadonlySet<string> | null,
): ReadonlySet<string> | null {
  if (next === null || before === null || next.size !== before.size) return next;
  for (const id of next) if (!before.has(id)) return next;
  return before;
}
