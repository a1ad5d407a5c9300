import { flushSync } from 'react-dom';
import type { ReportDeskApi } from '../../shared/ipc/api.ts';
import {
  type RememberedView,
  recallView,
  rememberView,
  type ViewMode,
} from '../../shared/model/remembered-views.ts';
import { partTexts } from '../../shared/texts/part.ts';
import { describeReason } from '../../shared/texts/reasons.ts';
import { rowViewTexts } from '../../shared/texts/row-view.ts';
import type { AppActions } from '../commands/command.ts';
import { type Place, rememberPlace } from '../commands/remember-place.ts';
import { createPartDesk, type PartDesk } from '../features/part/part-desk.ts';
import { unitNames } from '../features/row-view/unit-names.ts';
import { createRowView, type RowView } from '../state/row-view.ts';
import { createStore, type Store } from '../state/store.ts';
import type { Session } from './session.ts';

/** What is done once units are chosen: showing them in some way, cutting them out, or nothing more. */
export type AfterChoosing = ViewMode | 'cut' | null;

/** Units are being chosen. */
export interface Choosing {
  readonly then: AfterChoosing;
  /** Where one was before. */
  readonly place: Place;
}

/** Whose rows are shown, cut out and put back, on one editor screen. */
export interface RowDesk {
  readonly view: RowView;
  readonly parts: PartDesk;
  /** Set while units are being chosen. */
  readonly choosing: Store<Choosing | null>;
  readonly choose: (then: AfterChoosing) => void;
  /** Shows rows in this way, and says so. */
  readonly show: (mode: ViewMode) => void;
  /** @param units null: nothing was chosen */
  readonly chosen: (units: readonly string[] | null) => void;
  readonly actions: Pick<AppActions, 'rowView' | 'part'>;
}

export interface RowDeskDeps {
  readonly api: ReportDeskApi;
  readonly session: Session;
  readonly announce: (message: string) => void;
  readonly remembered: readonly RememberedView[];
  readonly author: () => string;
}

/** Makes the acts on rows of one editor screen. */
export function createRowDesk({
  api,
  session,
  announce,
  remembered,
  author,
}: RowDeskDeps): RowDesk {
  const { document, opened } = session;
  const choosing = createStore<Choosing | null>(null);
  let views = remembered;
  const view = createRowView({
    document,
    initial: recallView(remembered, document.get().report),
    onChange: (state) => {
      const { id: reportId, agency } = document.get().report;
      views = rememberView(views, { reportId, agency, ...state });
      void api.invoke['settings:change']({ rowViews: [...views] }).then((result) => {
        if (!result.ok) announce(describeReason(result.error));
      });
    },
    onReveal: () => announce(rowViewTexts.revealed),
  });
  const parts = createPartDesk({
    api,
    handle: opened.handle,
    document,
    announce,
    author,
    makeId: () => crypto.randomUUID(),
    now: () => new Date().toISOString(),
  });
  const choose = (then: AfterChoosing): void =>
    choosing.set({ then, place: rememberPlace(document) });
  const show = (mode: ViewMode): void => {
    view.setMode(mode);
    announce(rowViewTexts.saidMode[mode]);
  };
  const cut = (): void => {
    const { units } = view.get();
    void parts.cut(units, unitNames(document.get().report.roster, units));
  };
  return {
    view,
    parts,
    choosing,
    choose,
    show,
    chosen: (units) => {
      const { then = null, place } = choosing.get() ?? {};
      // The panel is gone before the focus goes elsewhere: it would take it back.
      flushSync(() => choosing.set(null));
      place?.goBack();
      if (units === null) return;
      view.choose(units);
      if (units.length === 0) return;
      if (then === 'cut') cut();
      else if (then !== null) show(then);
    },
    actions: {
      rowView: (act) => {
        const { units, mode } = view.get();
        if (act === 'choose') choose(null);
        else if (units.length === 0) choose(act);
        else show(mode === act ? 'all' : act);
      },
      part: (act) => {
        if (act === 'merge') void parts.merge();
        else if (view.get().units.length > 0) cut();
        else {
          announce(partTexts.cutNoUnits);
          choose('cut');
        }
      },
    },
  };
}
