import { FORMAT_IDS } from '../../shared/export/formats.ts';
import { formatLabel } from '../../shared/model/numbering.ts';
import { ROW_STATES } from '../../shared/model/row.ts';
import { blockTexts as b } from '../../shared/texts/blocks.ts';
import { carryTexts } from '../../shared/texts/carry.ts';
import { commandTexts as c } from '../../shared/texts/commands.ts';
import { commentTexts as m } from '../../shared/texts/comments.ts';
import { deadlineTexts } from '../../shared/texts/deadlines.ts';
import { exportTexts } from '../../shared/texts/export.ts';
import { figureTexts as fg } from '../../shared/texts/figures.ts';
import { findTexts as f } from '../../shared/texts/find.ts';
import { flowchartTexts as fc } from '../../shared/texts/flowchart.ts';
import { importTexts } from '../../shared/texts/import.ts';
import { mailTexts } from '../../shared/texts/mail.ts';
import { outlineTexts, ROW_STATE_WORDS } from '../../shared/texts/outline.ts';
import { pageSetupTexts } from '../../shared/texts/page-setup.ts';
import { partTexts as pt } from '../../shared/texts/part.ts';
import { pasteTexts as p } from '../../shared/texts/paste.ts';
import { referenceTexts as r } from '../../shared/texts/references.ts';
import { rowViewTexts } from '../../shared/texts/row-view.ts';
import { statusBarTexts } from '../../shared/texts/status-bar.ts';

/** A command as the menu shows it. A contract test holds ids, labels and keys against the commands themselves. */
export interface MenuCommand {
  readonly id: string;
  readonly label: string;
  /** As Electron spells it; undefined for a command without a key. */
  readonly accelerator?: string;
}

/** Commands between two lines of a menu. */
type Part = readonly MenuCommand[];

const command = (id: string, label: string, accelerator?: string): MenuCommand => ({
  id,
  label,
  ...(accelerator === undefined ? {} : { accelerator }),
});

/** Levels 壹、 to (A), named by how their first item is numbered. */
const levels: Part = [0, 1, 2, 3, 4, 5, 6].map((level) => {
  const sign = formatLabel('official', new Array<number>(level + 1).fill(1));
  return command(`list.level-${level}`, c.level(sign));
});

export const FILE_COMMANDS: Part = [
  command('file.save', c.save, 'Ctrl+S'),
  ...FORMAT_IDS.map((id) =>
    command(`file.export-${id}`, c.exportAs[id], id === 'docx' ? 'Ctrl+Shift+E' : undefined),
  ),
  command('file.print-preview', exportTexts.preview.command, 'Ctrl+P'),
  command('file.page-setup', pageSetupTexts.command),
  command('file.mail-setup', mailTexts.command),
  command('file.export-calendar', deadlineTexts.exportCalendar),
  command('file.import', importTexts.command),
  command('file.move-form', carryTexts.commands.move),
  command('file.roll-over', carryTexts.commands.rollOver),
  command('file.plan-results', carryTexts.commands.results),
  command('file.cut-part', pt.cut),
  command('file.merge-part', pt.merge),
  command('file.close', c.close, 'Ctrl+W'),
];

export const UNDO_COMMANDS: Part = [
  command('edit.undo', c.undo, 'Ctrl+Z'),
  command('edit.redo', c.redo, 'Ctrl+Y'),
];

export const PASTE_COMMANDS: Part = [command('edit.paste-as-is', p.asIs, 'Ctrl+Shift+V')];

export const ROW_COMMANDS: Part = [
  command('row.copy-text', c.copyRow),
  command('row.add-below', c.addRow, 'Alt+Shift+Insert'),
  command('row.move-up', c.moveRowUp, 'Alt+Shift+PageUp'),
  command('row.move-down', c.moveRowDown, 'Alt+Shift+PageDown'),
  command('row.delete', c.deleteRow, 'Alt+Shift+Delete'),
];

export const ROW_STATE_COMMANDS: Part = ROW_STATES.map((state) =>
  command(`row.state-${state}`, c.rowState(ROW_STATE_WORDS[state])),
);

export const FIND_COMMANDS: Part = [
  command('find.open', f.find, 'Ctrl+F'),
  command('find.replace', f.replace, 'Ctrl+H'),
  command('find.next', f.next, 'F3'),
  command('find.previous', f.previous, 'Shift+F3'),
  command('find.replace-one', f.replaceOne),
  command('find.replace-all', f.replaceAll),
];

export const COMMENT_COMMANDS: Part = [
  command('comment.add', m.add, 'Ctrl+Shift+M'),
  command('comment.next', m.next, 'Ctrl+Shift+PageDown'),
  command('comment.previous', m.previous, 'Ctrl+Shift+PageUp'),
  command('comment.reply', m.replyHere),
  command('comment.resolve', m.resolveHere),
];

export const FORMAT_COMMANDS: Part = [
  command('format.bold', c.bold, 'Ctrl+B'),
  command('format.italic', c.italic, 'Ctrl+I'),
  command('format.underline', c.underline, 'Ctrl+U'),
  command('format.superscript', c.superscript),
  command('format.subscript', c.subscript),
];

export const LIST_COMMANDS: readonly Part[] = [
  [command('list.none', c.plainParagraph), ...levels, command('list.decimal', c.decimalLevel)],
  [
    command('list.deeper', c.deeper, 'Alt+Shift+Right'),
    command('list.shallower', c.shallower, 'Alt+Shift+Left'),
    command('list.move-up', c.moveUp, 'Alt+Shift+Up'),
    command('list.move-down', c.moveDown, 'Alt+Shift+Down'),
  ],
  [
    command('list.restart', c.restartList),
    command('list.continue', c.continueList),
    command('list.split-inline', c.splitInline),
    command('list.join-inline', c.joinInline),
  ],
];

export const INSERT_COMMANDS: readonly Part[] = [
  [
    command('insert.table', b.insertTable),
    command('insert.image', b.insertImage),
    command('insert.flowchart', fc.insert),
  ],
  [
    command('insert.reference', r.insert, 'Ctrl+Shift+R'),
    command('insert.figure', fg.insert),
    command('insert.standard-text', c.standardText),
  ],
  [
    command('table.row-above', b.rowAbove),
    command('table.row-below', b.rowBelow),
    command('table.column-left', b.columnLeft),
    command('table.column-right', b.columnRight),
  ],
  [
    command('table.remove-row', b.removeRow),
    command('table.remove-column', b.removeColumn),
    command('table.header-row', b.headerRow),
    command('table.remove', b.removeTable),
  ],
];

export const GO_COMMANDS: Part = [
  command('go.next-cell', c.nextCell, 'Alt+PageDown'),
  command('go.previous-cell', c.previousCell, 'Alt+PageUp'),
  command('go.next-empty', c.nextEmpty, 'F8'),
  command('go.owners', c.owners, 'F4'),
  command('go.reference', r.go),
  command('go.lost-reference', r.nextLost),
  command('go.faulty-figure', fg.nextFaulty),
  command('go.stale-year', carryTexts.commands.stale),
];

export const PALETTE_COMMANDS: Part = [
  command('view.palette', c.palette, 'F1'),
  command('view.figures', fg.show),
];

export const PANE_COMMANDS: Part = [
  command('view.outline', c.toggleOutline),
  command('view.inspector', c.toggleInspector),
  command('view.only-open', outlineTexts.onlyOpen),
  command('view.character-target', `${statusBarTexts.bandTitle}…`),
];

export const ROW_VIEW_COMMANDS: Part = [
  command('view.only-mine', c.onlyMine, 'F9'),
  command('view.mark-mine', c.markMine),
  command('view.choose-units', rowViewTexts.choose),
];

export const ZOOM_COMMANDS: Part = [
  command('view.zoom-in', c.zoomIn, 'Ctrl+='),
  command('view.zoom-out', c.zoomOut, 'Ctrl+-'),
  command('view.zoom-reset', c.zoomReset, 'Ctrl+0'),
];

/** Every command of the menu. */
export const MENU_COMMANDS: Part = [
  ...FILE_COMMANDS,
  ...UNDO_COMMANDS,
  ...PASTE_COMMANDS,
  ...ROW_COMMANDS,
  ...ROW_STATE_COMMANDS,
  ...FIND_COMMANDS,
  ...COMMENT_COMMANDS,
  ...FORMAT_COMMANDS,
  ...LIST_COMMANDS.flat(),
  ...INSERT_COMMANDS.flat(),
  ...GO_COMMANDS,
  ...PALETTE_COMMANDS,
  ...PANE_COMMANDS,
  ...ROW_VIEW_COMMANDS,
  ...ZOOM_COMMANDS,
];
