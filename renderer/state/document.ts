import type { CellAddress } from '../../shared/model/address.ts';
import { sameAddress } from '../../shared/model/address.ts';
import type { NumberingStyle } from '../../shared/model/block.ts';
import { type CaretRange, TEXT_START } from '../../shared/model/caret.ts';
import type { Mark } from '../../shared/model/inline.ts';
import { refreshFields } from '../../shared/model/refresh-fields.ts';
import type { Report } from '../../shared/model/report.ts';
import type { RichText } from '../../shared/model/rich-text.ts';
import { takeBackByFigures } from '../../shared/model/shown-figures.ts';
import {
  type CaretPlace,
  EMPTY_HISTORY,
  type History,
  pushStep,
  stepBack,
  stepForward,
} from './history.ts';
import { createStore, type Readable, type Store } from './store.ts';

/** The cell that has an editor, and where its caret was asked to be. */
export interface ActiveCell {
  readonly address: CellAddress;
  /** Where to put the caret when the editor appears, or when `request` grows. */
  readonly range: CaretRange;
  /** Grows with each request to focus this cell anew. */
  readonly request: number;
}

export interface DocumentState {
  readonly report: Report;
  readonly active: ActiveCell | null;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

/** Which rows the screen shows, and which of them it marks. No part of the report, and no step of undo. */
export interface RowSight {
  /** Ids of the rows and sections of text that are shown; null for all. */
  readonly shown: ReadonlySet<string> | null;
  /** Ids of the rows that are set off from the others; null while none are. */
  readonly marked: ReadonlySet<string> | null;
}

/** A change to the report. `update` is one of the pure updates of `shared/model`. */
export interface Change {
  readonly update: (report: Report) => Report;
  /** See `HistoryStep.group`. Left out: a step of its own. */
  readonly group?: string | null;
  /**
   * Where the caret is after it; left out: where it was. Null: the change has nothing to do with the caret,
   * and undoing it leaves the caret where it is.
   */
  readonly caret?: CaretPlace | null;
}

/** The editor of the active cell, as the document sees it. */
export interface LiveEditor {
  readonly address: CellAddress;
  /** Whether an input method is composing: then nothing may be read from it or written into it. */
  readonly isComposing: () => boolean;
  /** Whether something was typed that the document has not been given yet. */
  readonly isUndelivered: () => boolean;
  /** Makes an input method finish what it composes, as leaving the cell does. */
  readonly settle: () => void;
  /** Puts what was typed since the last time into the document. */
  readonly flush: () => void;
  /** Where its caret is; null when it has none. */
  readonly caret: () => CaretRange | null;
  /** How the text at the caret is set, for the toolbar. */
  readonly format: Readable<TextFormat>;
  /** Does something to the selected text or list items. */
  readonly run: (act: EditorAct) => void;
}

/** How the text at the caret is set. */
export interface TextFormat {
  readonly marks: readonly Mark[];
  /** The list item the caret is in; null in a plain paragraph. */
  readonly item: { readonly style: NumberingStyle; readonly level: number } | null;
  /** The threads that the words at the caret are commented with; left out when there are none. */
  readonly comments?: readonly string[];
  /** What the caret is in, or on, when that is no line of text. */
  readonly block?: 'table' | 'image' | 'flowchart';
  /** Tells that block from others of its kind in the cell, as long as the cell is edited; there when `block` is. */
  readonly blockKey?: string;
}

/** A cell's text and where its caret is. */
export interface EditedText {
  readonly richText: RichText;
  readonly range: CaretRange;
}

/** A change of a cell's text that knows nothing of the editor. */
export type RichTextEdit = (text: EditedText) => EditedText | null;

/** What commands ask of the live editor. */
export type EditorAct =
  | { readonly type: 'toggle-mark'; readonly mark: Mark }
  /** Makes the selected blocks items of this level, or plain paragraphs when `item` is null. */
  | { readonly type: 'set-item'; readonly item: TextFormat['item'] }
  /** Makes the selected items deeper (1) or shallower (-1). */
  | { readonly type: 'shift-level'; readonly by: 1 | -1 }
  /** Changes the text by a pure function of it and the selection; null leaves both as they are. */
  | { readonly type: 'edit'; readonly edit: RichTextEdit }
  /** Puts blocks in place of the selection. */
  | { readonly type: 'insert'; readonly blocks: RichText }
  | { readonly type: 'focus' };

/** The report in edit: its state, its history and the live editor in it. Knows nothing of React or Lexical. */
export interface EditedDocument extends Readable<DocumentState> {
  /** Applies a change as a step of undo. What is typed in the live editor goes first, as a step of its own. */
  readonly apply: (change: Change) => void;
  /** Applies a change that comes from the live editor itself, with the caret from before it. */
  readonly applyTyped: (change: Change, caretBefore: CaretPlace | null) => void;
  /** Whether there is something to undo: what was typed this moment, too, which is no step yet. */
  readonly isUndoable: () => boolean;
  /** Undoes the last step. False when there is none, or an input method is composing. */
  readonly undo: () => boolean;
  readonly redo: () => boolean;
  /** Makes a cell the active one and asks for the caret there; null leaves all cells. */
  readonly activate: (address: CellAddress | null, range?: CaretRange) => void;
  /** Reads the live editor, unless an input method is composing. Returns whether the report is complete. */
  readonly flush: () => boolean;
  readonly isComposing: () => boolean;
  /** Makes an input method finish, and reads the live editor: before the window closes. */
  readonly settle: () => void;
  /** Announces the live editor; returns what takes the announcement back. */
  readonly setLive: (editor: LiveEditor) => () => void;
  readonly live: Readable<LiveEditor | null>;
  /** Set by the row view (see `row-view.ts`); what goes from cell to cell follows it. */
  readonly sight: Store<RowSight>;
}

/** Opens a report for editing. */
export function createDocument(opened: Report): EditedDocument {
  const report = refreshFields(opened);
  const store = createStore<DocumentState>({
    report,
    active: null,
    canUndo: false,
    canRedo: false,
  });
  let history: History = EMPTY_HISTORY;
  const live = createStore<LiveEditor | null>(null);
  let requests = 0;

  const isComposing = (): boolean => live.get()?.isComposing() ?? false;

  const caretPlace = (): CaretPlace | null => {
    const editor = live.get();
    const range = editor?.caret() ?? null;
    return editor === null || range === null ? null : { address: editor.address, range };
  };

  const publish = (next: Report, active: ActiveCell | null): void => {
    store.set({
      report: next,
      active,
      canUndo: history.past.length > 0,
      canRedo: history.future.length > 0,
    });
  };

  const flush = (): boolean => {
    if (isComposing()) return false;
    live.get()?.flush();
    return true;
  };

  const settle = (): void => {
    if (isComposing()) live.get()?.settle();
    flush();
  };

  const commit = (change: Change, caretBefore: CaretPlace | null): void => {
    const { report: before, active } = store.get();
    const changed = change.update(before);
    if (changed === before) return;
    // What follows from the change belongs to the same step of undo.
    const after = takeBackByFigures(changed, refreshFields(changed));
    const caretAfter = change.caret === undefined ? caretBefore : change.caret;
    const group = change.group ?? null;
    history = pushStep(history, { before, after, caretBefore, caretAfter, group });
    publish(after, active);
  };

  const restore = (next: Report, caret: CaretPlace | null): void => {
    const { active } = store.get();
    if (caret === null) {
      publish(next, active);
      return;
    }
    requests += 1;
    publish(next, { address: caret.address, range: caret.range, request: requests });
  };

  const travel = (move: typeof stepBack, pick: 'before' | 'after'): boolean => {
    if (!flush()) return false;
    const moved = move(history);
    if (moved === null) return false;
    history = moved.history;
    const { step } = moved;
    restore(step[pick], pick === 'before' ? step.caretBefore : step.caretAfter);
    return true;
  };

  return {
    get: store.get,
    subscribe: store.subscribe,
    apply: (change) => {
      flush();
      commit(change, change.caret === null ? null : caretPlace());
    },
    applyTyped: commit,
    isUndoable: () => history.past.length > 0 || (live.get()?.isUndelivered() ?? false),
    undo: () => travel(stepBack, 'before'),
    redo: () => travel(stepForward, 'after'),
    activate: (address, range = TEXT_START) => {
      // Going elsewhere in mid-composition keeps the phrase: the input method commits it first.
      settle();
      const { report: current, active } = store.get();
      if (address === null) {
        if (active !== null) publish(current, null);
        return;
      }
      requests += 1;
      publish(current, { address, range, request: requests });
    },
    flush,
    isComposing,
    settle,
    setLive: (editor) => {
      live.set(editor);
      return () => {
        if (live.get() === editor) live.set(null);
      };
    },
    live,
    sight: createStore<RowSight>({ shown: null, marked: null }),
  };
}

/** Whether an address is the active cell's. */
export function isActive(state: DocumentState, address: CellAddress): boolean {
  return state.active !== null && sameAddress(state.active.address, address);
}
