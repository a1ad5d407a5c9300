import type { MenuItemConstructorOptions } from 'electron';
import { menuTexts as t } from '../../shared/texts/menu.ts';
import {
  COMMENT_COMMANDS,
  FILE_COMMANDS,
  FIND_COMMANDS,
  FORMAT_COMMANDS,
  GO_COMMANDS,
  INSERT_COMMANDS,
  LIST_COMMANDS,
  MENU_COMMANDS,
  type MenuCommand,
  PALETTE_COMMANDS,
  PANE_COMMANDS,
  PASTE_COMMANDS,
  ROW_COMMANDS,
  ROW_STATE_COMMANDS,
  ROW_VIEW_COMMANDS,
  UNDO_COMMANDS,
  ZOOM_COMMANDS,
} from './menu-commands.ts';

/** What the menu needs from outside. */
export interface MenuDeps {
  /** Sends a command to the renderer, which runs the same object as its toolbar and keyboard do. */
  readonly command: (commandId: string) => void;
  /** Lets the user choose a report file and opens it. */
  readonly open: () => void;
  readonly showFolder: () => void;
  readonly about: () => void;
  readonly quit: () => void;
  /** Adds the developer's items; never in a packaged program. */
  readonly isDevelopment: boolean;
}

/** Commands that act on a report: off while none is open. */
export const REPORT_COMMANDS: readonly string[] = MENU_COMMANDS.map(({ id }) => id);

const LINE: MenuItemConstructorOptions = { type: 'separator' };

/**
 * The native menu, in Chinese throughout. No command registers its accelerator: the renderer handles the
 * keys itself, because while an input method composes a key belongs to its candidate window and a native
 * accelerator would swallow it. Undo and redo are commands of the document and not the roles of that
 * name, which know only the cell under the caret.
 */
export function menuTemplate(deps: MenuDeps): MenuItemConstructorOptions[] {
  const items = (commands: readonly MenuCommand[]): MenuItemConstructorOptions[] =>
    commands.map(({ id, label, accelerator }) => ({
      id,
      label,
      click: () => deps.command(id),
      enabled: false,
      registerAccelerator: false,
      ...(accelerator === undefined ? {} : { accelerator }),
    }));
  return [
    {
      label: t.file,
      submenu: [
        { label: t.open, click: deps.open },
        LINE,
        ...items(FILE_COMMANDS),
        LINE,
        { label: t.showFolder, click: deps.showFolder },
        LINE,
        { label: t.quit, click: deps.quit },
      ],
    },
    {
      label: t.edit,
      submenu: [
        ...items(UNDO_COMMANDS),
        LINE,
        role(t.cut, 'cut'),
        role(t.copy, 'copy'),
        role(t.paste, 'paste'),
        ...items(PASTE_COMMANDS),
        ...items(ROW_COMMANDS),
        LINE,
        ...items(ROW_STATE_COMMANDS),
        LINE,
        role(t.selectAll, 'selectAll'),
        LINE,
        ...items(FIND_COMMANDS),
      ],
    },
    { label: t.format, submenu: items(FORMAT_COMMANDS) },
    {
      label: t.list,
      submenu: LIST_COMMANDS.flatMap((part, i) => [...(i ? [LINE] : []), ...items(part)]),
    },
    {
      label: t.insert,
      submenu: [...INSERT_COMMANDS, COMMENT_COMMANDS].flatMap((part, i) => [
        ...(i ? [LINE] : []),
        ...items(part),
      ]),
    },
    {
      label: t.view,
      submenu: [
        ...items(PALETTE_COMMANDS),
        LINE,
        ...items(PANE_COMMANDS),
        LINE,
        ...items(ROW_VIEW_COMMANDS),
        LINE,
        ...items(GO_COMMANDS),
        LINE,
        ...items(ZOOM_COMMANDS),
        LINE,
        // F11 belongs to no input method, so this one may be a real accelerator.
        { label: t.fullScreen, role: 'togglefullscreen', accelerator: 'F11' },
        ...(deps.isDevelopment ? [LINE, ...developerItems()] : []),
      ],
    },
    { label: t.help, submenu: [{ label: t.about, click: deps.about }] },
  ];
}

/** Roles act on the focused field; Chromium itself handles their keys. */
function role(
  label: string,
  name: NonNullable<MenuItemConstructorOptions['role']>,
): MenuItemConstructorOptions {
  return { label, role: name, registerAccelerator: false };
}

function developerItems(): MenuItemConstructorOptions[] {
  return [
    { label: t.reload, role: 'reload' },
    { label: t.developerTools, role: 'toggleDevTools' },
  ];
}
