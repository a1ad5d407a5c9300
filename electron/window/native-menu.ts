import type { MenuItemConstructorOptions } from 'electron';
import { findTexts as f } from '../../shared/texts/find.ts';
import { menuTexts as t } from '../../shared/texts/menu.ts';

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
export const REPORT_COMMANDS: readonly string[] = [
  'file.save',
  'file.export-docx',
  'file.close',
  'edit.undo',
  'edit.redo',
  'view.zoom-in',
  'view.zoom-out',
  'view.zoom-reset',
  'go.next-empty',
  'find.open',
  'find.replace',
  'find.next',
  'find.previous',
];

/**
 * The native menu, in Chinese throughout. No command registers its accelerator: the renderer handles the
 * keys itself, because while an input method composes a key belongs to its candidate window and a native
 * accelerator would swallow it. Undo and redo are commands of the document and not the roles of that
 * name, which know only the cell under the caret.
 */
export function menuTemplate({
  command,
  open,
  showFolder,
  about,
  quit,
  isDevelopment,
}: MenuDeps): MenuItemConstructorOptions[] {
  const item = (
    label: string,
    commandId: string,
    accelerator?: string,
  ): MenuItemConstructorOptions => ({
    id: commandId,
    label,
    click: () => command(commandId),
    enabled: false,
    registerAccelerator: false,
    ...(accelerator === undefined ? {} : { accelerator }),
  });
  // Roles act on the focused field; Chromium itself handles their keys.
  const role = (
    label: string,
    name: NonNullable<MenuItemConstructorOptions['role']>,
  ): MenuItemConstructorOptions => ({ label, role: name, registerAccelerator: false });
  const line: MenuItemConstructorOptions = { type: 'separator' };

  return [
    {
      label: t.file,
      submenu: [
        { label: t.open, click: open },
        line,
        item(t.save, 'file.save', 'Ctrl+S'),
        item(t.exportDocx, 'file.export-docx', 'Ctrl+Shift+E'),
        item(t.closeReport, 'file.close', 'Ctrl+W'),
        line,
        { label: t.showFolder, click: showFolder },
        line,
        { label: t.quit, click: quit },
      ],
    },
    {
      label: t.edit,
      submenu: [
        item(t.undo, 'edit.undo', 'Ctrl+Z'),
        item(t.redo, 'edit.redo', 'Ctrl+Y'),
        line,
        role(t.cut, 'cut'),
        role(t.copy, 'copy'),
        role(t.paste, 'paste'),
        role(t.pastePlain, 'pasteAndMatchStyle'),
        line,
        role(t.selectAll, 'selectAll'),
        line,
        item(f.find, 'find.open', 'Ctrl+F'),
        item(f.replace, 'find.replace', 'Ctrl+H'),
        item(f.next, 'find.next', 'F3'),
        item(f.previous, 'find.previous', 'Shift+F3'),
      ],
    },
    {
      label: t.view,
      submenu: [
        item(t.nextEmpty, 'go.next-empty', 'F8'),
        line,
        item(t.zoomIn, 'view.zoom-in', 'Ctrl+='),
        item(t.zoomOut, 'view.zoom-out', 'Ctrl+-'),
        item(t.zoomReset, 'view.zoom-reset', 'Ctrl+0'),
        line,
        // F11 belongs to no input method, so this one may be a real accelerator.
        { label: t.fullScreen, role: 'togglefullscreen', accelerator: 'F11' },
        ...(isDevelopment ? [line, ...developerItems()] : []),
      ],
    },
    { label: t.help, submenu: [{ label: t.about, click: about }] },
  ];
}

function developerItems(): MenuItemConstructorOptions[] {
  return [
    { label: t.reload, role: 'reload' },
    { label: t.developerTools, role: 'toggleDevTools' },
  ];
}
