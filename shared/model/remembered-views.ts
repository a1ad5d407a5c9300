import * as v from 'valibot';

/** Which rows are shown: all, all with those of my units marked, or those of my units only. */
export const VIEW_MODES = ['all', 'mark', 'only'] as const;
export type ViewMode = (typeof VIEW_MODES)[number];

/** What somebody chose for a report on this PC. No part of the report: another reader has other units. */
export interface RememberedView {
  readonly reportId: string;
  readonly agency: string;
  /** Ids of units of the roster. */
  readonly units: readonly string[];
  readonly mode: ViewMode;
}

/** The most reports that are remembered. */
export const MAX_VIEWS = 60;

const text = v.pipe(v.string(), v.maxLength(200));

export const rememberedViewsSchema: v.GenericSchema<unknown, readonly RememberedView[]> = v.pipe(
  v.array(
    v.strictObject({
      reportId: text,
      agency: text,
      units: v.pipe(v.array(text), v.maxLength(500)),
      mode: v.picklist(VIEW_MODES),
    }),
  ),
  v.maxLength(MAX_VIEWS),
);

/** With one report's choice, the latest first. */
export function rememberView(
  views: readonly RememberedView[],
  view: RememberedView,
): readonly RememberedView[] {
  return [view, ...views.filter(({ reportId }) => reportId !== view.reportId)].slice(0, MAX_VIEWS);
}

/**
 * What a report begins with: what was chosen for it, else the units last chosen in a report of the same agency, with
 * all rows shown. Units that the roster does not have are left out.
 */
export function recallView(
  views: readonly RememberedView[],
  report: {
    readonly id: string;
    readonly agency: string;
    readonly roster: readonly { readonly id: string; readonly name: string }[];
  },
): Pick<RememberedView, 'units' | 'mode'> {
  const own = views.find(({ reportId }) => reportId === report.id);
  const similar = own ?? views.find(({ agency }) => agency === report.agency);
  const known = new Set(report.roster.map(({ id }) => id));
  const units = (similar?.units ?? []).filter((id) => known.has(id));
  return { units, mode: units.length === 0 ? 'all' : (own?.mode ?? 'all') };
}
