import { flushSync } from 'react-dom';
import type { ReportDeskApi } from '../../../shared/ipc/api.ts';
import type { Report } from '../../../shared/model/report.ts';
import { withoutUnusedImages } from '../../../shared/model/report-image.ts';
import { cutPart } from '../../../shared/part/cut-part.ts';
import { planMerge } from '../../../shared/part/plan-merge.ts';
import { refusalWords } from '../../../shared/part/refusal-words.ts';
import { partTexts as texts } from '../../../shared/texts/part.ts';
import { describeReason } from '../../../shared/texts/reasons.ts';
import { rowsOf } from '../../../shared/units/my-rows.ts';
import { type Place, rememberPlace } from '../../commands/remember-place.ts';
import type { EditedDocument } from '../../state/document.ts';
import { createStore, type Store } from '../../state/store.ts';
import type { Merging } from './merge-panel.tsx';

export interface PartDeskDeps {
  readonly api: ReportDeskApi;
  readonly handle: string;
  readonly document: EditedDocument;
  readonly announce: (message: string) => void;
  readonly makeId: () => string;
  readonly now: () => string;
  /** Who works here; empty when nobody has said so. */
  readonly author: () => string;
}

/** Cutting parts out of the report on the desk, and putting them back. */
export interface PartDesk {
  /** What is being put back; null while nothing is. */
  readonly merging: Store<Merging | null>;
  /** @param units ids of the units whose rows are cut out, and their names */
  readonly cut: (units: readonly string[], names: readonly string[]) => Promise<void>;
  readonly merge: () => Promise<void>;
  /** Ends putting back; the focus goes where it was. */
  readonly close: () => void;
}

export function createPartDesk(deps: PartDeskDeps): PartDesk {
  const { api, handle, document, announce } = deps;
  const merging = createStore<Merging | null>(null);
  let place: Place | null = null;
  return {
    merging,
    cut: async (units, names) => {
      document.settle();
      const { report } = document.get();
      const rowIds = rowsOf(report, units);
      const how = { by: deps.author(), now: deps.now(), makeId: deps.makeId };
      const part = cutPart(withoutUnusedImages(report), { rowIds, units: names, ...how });
      if (part === null) {
        announce(texts.cutNoRows);
        return;
      }
      const saved = await api.invoke['part:save']({ handle, json: JSON.stringify(part) });
      if (saved.ok) announce(texts.cutDone(rowIds.length, saved.value.file));
      else if (saved.error.code !== 'cancelled') announce(describeReason(saved.error));
    },
    merge: async () => {
      document.settle();
      const read = await api.invoke['part:open']({ handle });
      if (!read.ok) {
        if (read.error.code !== 'cancelled') announce(describeReason(read.error));
        return;
      }
      const { fileName, json } = read.value;
      // The main process has checked the text against the schema before it gave it out.
      const part = JSON.parse(json) as Report;
      document.settle();
      const plan = planMerge(document.get().report, part);
      place = rememberPlace(document);
      if (plan.ok) merging.set({ part, fileName, plan: plan.value });
      else announce(refusalWords(plan.error, fileName));
    },
    close: () => {
      // The panel is gone before the focus goes elsewhere: it would take it back.
      flushSync(() => merging.set(null));
      place?.goBack();
      place = null;
    },
  };
}
