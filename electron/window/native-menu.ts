import type { MenuItemConstructorOptions } from 'electron';
import { menuTexts as t } from '../../shared/texts/menu.ts';

/** What the menu needs from outside. */
export interface MenuDeps {
  /** Sends a command to the renderer, which runs the same object as its toolbar and keyboard do. */
  readonly command: (commandId: string) => void;
  readonly about: () => void;
  /** Adds the developer's items; never in a packaged program. */
  readonly isDevelopment: boolean;
}

/**
 * The native menu, in Chinese throughout. No item registers its accelerator: the renderer handles the
 * keys itself, because while an input method composes a key belongs to its candidate window and a native
 * accelerator would swallow it. Undo and redo are commands of the document and not the roles of that
 * name, which know only the cell under the caret.
 */
export function menuTemplate({
  command,
  about,
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
        item(t.open, 'report.open', 'Ctrl+O'),
        item(t.openSample, 'report.openSample'),
        line,
        item(t.save, 'report.save', 'Ctrl+S'),
        item(t.saveCopy, 'report.saveCopy'),
        item(t.exportDocx, 'report.exportDocx', 'Ctrl+E'),
        item(t.closeReport, 'report.close'),
        line,
        item(t.chooseFolder, 'folder.choose'),
        item(t.showFolder, 'folder.show'),
        line,
        role(t.quit, 'quit'),
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
      ],
    },
    {
      label: t.view,
      submenu: [
        item(t.zoomIn, 'view.zoomIn', 'Ctrl+='),
        item(t.zoomOut, 'view.zoomOut', 'Ctrl+-'),
        item(t.zoomReset, 'view.zoomReset', 'Ctrl+0'),
        line,
        role(t.fullScreen, 'togglefullscreen'),
        ...(isDevelopment
          ? [line, role(t.reload, 'reload'), role(t.developerTools, 'toggleDevTools')]
          : []),
      ],
    },
    { label: t.help, submenu: [{ label: t.about, click: about }] },
  ];
}
