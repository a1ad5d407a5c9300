import { richTextAt, sameAddress } from '../../../shared/model/address.ts';
import { isObjectBlock } from '../../../shared/model/block.ts';
import { collapsedAt } from '../../../shared/model/caret.ts';
import type { FigureField } from '../../../shared/model/field.ts';
import { fieldText } from '../../../shared/model/field-kinds.ts';
import { type Figure, figuresOf, MAX_FIGURES } from '../../../shared/model/figure.ts';
import { addFigure, removeFigure } from '../../../shared/model/figure-edits.ts';
import {
  type FigureStyle,
  insertRuns,
  workingSentence,
  workingTable,
} from '../../../shared/model/figure-inserts.ts';
import { takeCalculations } from '../../../shared/model/figure-sets.ts';
import type { FormCalculation } from '../../../shared/model/form-calculation.ts';
import { fieldRun, inlinesText, type TextRun } from '../../../shared/model/inline.ts';
import { lostFields } from '../../../shared/model/refresh-fields.ts';
import { figureTexts as texts } from '../../../shared/texts/figures.ts';
import { createChoosingPlace } from '../../state/choosing-place.ts';
import type { EditedDocument } from '../../state/document.ts';
import type { CaretPlace } from '../../state/history.ts';
import { createStore, type Readable, type Store } from '../../state/store.ts';

/** What of a figure is put into a text. */
export const FIGURE_FORMS = ['value', 'number', 'name', 'working', 'sentence', 'table'] as const;
export type FigureForm = (typeof FIGURE_FORMS)[number];

/** How it is written. */
export interface FigureChoice extends FigureStyle {
  readonly form: FigureForm;
}

/** Quantities, formulas, and putting them into texts. */
export interface FigureDesk {
  readonly document: EditedDocument;
  /** Where the list was opened; null while it is closed. */
  readonly choosing: Readable<CaretPlace | null>;
  /** How the next one is written; kept from one to the next. */
  readonly choice: Store<FigureChoice>;
  /** The figure that was added last: its name is to be typed. */
  readonly added: Readable<string | null>;
  /** Opens the list for the caret. */
  readonly choose: () => void;
  readonly close: () => void;
  /** Puts a figure at the caret of the cell it is chosen for; with no list open, of the cell in edit. */
  readonly insert: (figureId: string) => void;
  readonly add: (kind: Figure['kind']) => void;
  readonly remove: (figure: Figure, name: string) => void;
  readonly take: (calculations: readonly FormCalculation[]) => void;
  /** Goes to the next figure behind the caret that has no amount. */
  readonly nextFaulty: () => void;
}

export interface FigureDeps {
  readonly document: EditedDocument;
  /** Tells the user what did not work, and what happened. */
  readonly announce: (message: string) => void;
  readonly makeId: () => string;
}

/** Makes the desk of one report. */
export function createFigureDesk({ document, announce, makeId }: FigureDeps): FigureDesk {
  const choosing = createChoosingPlace(document);
  const choice = createStore<FigureChoice>({ form: 'value' });
  const added = createStore<string | null>(null);

  const caretPlace = (): CaretPlace | null => {
    const live = document.live.get();
    const range = live?.caret() ?? null;
    return live === null || range === null ? null : { address: live.address, range };
  };
  const blockAt = ({ address, range }: CaretPlace) =>
    richTextAt(document.get().report, address)?.[range.focus.block];

  /** The caret, where a sign can stand: not on an image or a flowchart. */
  const place = (): CaretPlace | null => {
    document.settle();
    const at = caretPlace();
    const block = at === null ? undefined : blockAt(at);
    return block === undefined || isObjectBlock(block) ? null : at;
  };

  const runsOf = (figure: Figure, { address }: CaretPlace): readonly TextRun[] => {
    const { report } = document.get();
    const { form, ...style } = choice.get();
    if (form === 'sentence' || form === 'table') {
      return workingSentence(report, address, figure, style, texts.sentence);
    }
    const isAmount = form === 'value' || form === 'number';
    const field: FigureField = {
      kind: 'figure',
      figureId: figure.id,
      show: form,
      ...(isAmount ? style : {}),
    };
    return [fieldRun(field, fieldText(field, { report, from: address }))];
  };

  const insertTable = (figure: Figure, at: CaretPlace): void => {
    if (blockAt(at)?.type === 'table') {
      announce(texts.noTable);
      return;
    }
    const { form: _form, ...style } = choice.get();
    const table = workingTable(document.get().report, at.address, figure, style, texts.table);
    // The editor puts blocks where its own caret is.
    document.live.get()?.run({ type: 'focus' });
    document.live.get()?.run({ type: 'insert', blocks: [table] });
    announce(texts.inserted(texts.forms.table));
  };

  const insertAt = (figureId: string, at: CaretPlace): void => {
    const figure = figuresOf(document.get().report).find(({ id }) => id === figureId);
    if (figure === undefined) return;
    if (choice.get().form === 'table') {
      insertTable(figure, at);
      return;
    }
    const runs = runsOf(figure, at);
    const { address, range } = at;
    const into = { address, position: range.focus };
    const inserted = insertRuns(document.get().report, into, runs);
    if (inserted === null) {
      announce(texts.noPlace);
      return;
    }
    document.apply({
      update: (report) => insertRuns(report, into, runs)?.report ?? report,
      caret: { address, range: inserted.range },
    });
    document.activate(address, inserted.range);
    announce(texts.inserted(inlinesText(runs)));
  };

  return {
    document,
    choosing: choosing.opened,
    choice,
    added,
    choose: () => {
      const at = place();
      if (at === null) announce(texts.noPlace);
      else if (figuresOf(document.get().report).length === 0) announce(texts.noFigures);
      else choosing.open(at);
    },
    close: () => {
      const at = choosing.close();
      if (at !== null) document.activate(at.address, at.range);
    },
    insert: (figureId) => {
      const at = choosing.close() ?? place();
      if (at === null) announce(texts.noPlace);
      else insertAt(figureId, at);
    },
    add: (kind) => {
      if (figuresOf(document.get().report).length >= MAX_FIGURES) {
        announce(texts.tooMany(MAX_FIGURES));
        return;
      }
      const id = makeId();
      const figure: Figure =
        kind === 'input'
          ? { kind, id, name: '', value: '', unit: '' }
          : { kind, id, name: '', expression: '' };
      added.set(id);
      document.apply({ update: (report) => addFigure(report, figure), caret: null });
    },
    remove: ({ id }, name) => {
      document.apply({ update: (report) => removeFigure(report, id), caret: null });
      announce(texts.removed(name));
    },
    take: (calculations) => {
      const count = figuresOf(document.get().report).length;
      document.apply({
        update: (report) => takeCalculations(report, calculations, makeId),
        caret: null,
      });
      const taken = figuresOf(document.get().report).length - count;
      announce(taken === 0 ? texts.nothingToTake : texts.taken(taken));
    },
    nextFaulty: () => {
      document.flush();
      const all = lostFields(document.get().report, 'figure');
      const at = caretPlace();
      const here = all.findIndex(
        ({ address, block, offset }) =>
          at !== null &&
          sameAddress(address, at.address) &&
          block === at.range.focus.block &&
          offset === at.range.focus.offset,
      );
      const next = all[(here + 1) % Math.max(1, all.length)];
      if (next === undefined) announce(texts.noneFaulty);
      else document.activate(next.address, collapsedAt(next));
    },
  };
}
