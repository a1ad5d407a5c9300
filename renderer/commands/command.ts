import type { FormatId } from '../../shared/export/formats.ts';
import type { Autosave } from '../state/autosave.ts';
import type { EditedDocument } from '../state/document.ts';

/** What a command can reach. */
export interface CommandContext {
  readonly document: EditedDocument;
  readonly autosave: Autosave;
  readonly actions: AppActions;
}

/** Acts of the window as a whole, given by the screen that composes it. */
export interface AppActions {
  /** Exports the report to a file of this format and tells the outcome. */
  readonly exportAs: (format: FormatId) => Promise<void>;
  /** Shows the look of exported pages, to be changed. */
  readonly pageSetup: () => void;
  /** Shows the words of mails that carry exports, to be changed. */
  readonly mailSetup: () => void;
  /** Shows the pages as they will be printed. */
  readonly previewPrint: () => Promise<void>;
  /** Asks where, and saves the report's deadlines as a calendar file. */
  readonly exportCalendar: () => Promise<void>;
  /** Saves and goes back to the start page. */
  readonly closeReport: () => Promise<void>;
  /** Changes the paper's zoom by steps of 10 %; 0 sets 100 %. */
  readonly zoom: (by: 1 | -1 | 0) => void;
  /** Opens finding and replacing, goes on to the next or previous hit, or replaces the hit shown or all. */
  readonly find: (
    act: 'open' | 'replace' | 'next' | 'previous' | 'replace-one' | 'replace-all',
  ) => void;
  /** Asks for the size of a small table, or for an image file, and puts it at the caret. */
  readonly insert: (what: 'table' | 'image') => void;
  /** Writes a comment, goes to the next or previous one, or answers or resolves the one at the caret. */
  readonly comment: (act: 'add' | 'next' | 'previous' | 'reply' | 'resolve') => void;
  /** Chooses what a new reference points at, goes to what one points at, or to one that points at nothing. */
  readonly reference: (act: 'choose' | 'follow' | 'next-lost') => void;
  /** Asks for a Word or ODF document and shows what it would bring in. */
  readonly importDocument: () => void | Promise<void>;
  /** Shows what follows from the report: under another form, for the next year, as results of a plan. */
  readonly carry: (kind: 'move' | 'roll-over' | 'results') => void | Promise<void>;
  /** Chooses whose rows are mine, or switches showing only them, or marking them. */
  readonly rowView: (act: 'choose' | 'only' | 'mark') => void;
  /** Cuts the rows of my units out into a file, or puts such a file back. */
  readonly part: (act: 'cut' | 'merge') => void;
  /** Chooses a figure for the caret, shows all of them, or goes to one in a text that has no amount. */
  readonly figure: (act: 'choose' | 'show' | 'next-faulty') => void;
  /** Shows or hides a pane beside the paper, lists open rows only, or asks for the characters of a cell. */
  readonly view: (act: 'outline' | 'inspector' | 'only-open' | 'character-target') => void;
  /** Opens the list of all commands. */
  readonly openPalette: () => void;
  /** Cuts, copies or pastes in whatever has the focus. */
  readonly clipboard: (act: 'cut' | 'copy' | 'paste' | 'paste-as-is') => Promise<void>;
  /** Says something short in the status bar, also to a screen reader. */
  readonly announce: (message: string) => void;
}

/** A key with its modifiers. Every shortcut has Ctrl or Alt, or is a function key. */
export interface Shortcut {
  /** As in `KeyboardEvent.key`, lower case: `z`, `f6`, `arrowright`. */
  readonly key: string;
  readonly ctrl?: boolean;
  readonly shift?: boolean;
  readonly alt?: boolean;
}

/** One act of the user. Menu, toolbar and keyboard all run the same object. */
export interface Command {
  /** `area.verb`, as the native menu sends it. */
  readonly id: string;
  readonly label: string;
  readonly shortcuts: readonly Shortcut[];
  /** Keys on which Chromium does the same by itself: shown to the user, never listened for. */
  readonly systemKeys?: readonly Shortcut[];
  /**
   * `cell`: its keys act only while the caret is in a cell of the paper; `anywhere`: also in the fields
   * beside it; `document`: not in fields whose text is in no report, which have an undo of their own. The
   * toolbar and the menu run each kind from anywhere.
   */
  readonly keysIn: 'cell' | 'document' | 'anywhere';
  readonly isEnabled: (context: CommandContext) => boolean;
  /** Whether it is switched on (bold at the caret); left out for acts without a state. */
  readonly isOn?: (context: CommandContext) => boolean;
  readonly run: (context: CommandContext) => void | Promise<void>;
}
