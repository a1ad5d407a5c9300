import { Menu } from 'electron';
import { type MenuDeps, menuTemplate, REPORT_COMMANDS } from './native-menu.ts';

/**
 * Gives the program its menu.
 * @returns what switches the commands on and off that need an open report
 */
export function setNativeMenu(deps: MenuDeps): (hasReport: boolean) => void {
  const menu = Menu.buildFromTemplate(menuTemplate(deps));
  Menu.setApplicationMenu(menu);
  return (hasReport) => {
    for (const id of REPORT_COMMANDS) {
      const item = menu.getMenuItemById(id);
      if (item !== null) item.enabled = hasReport;
    }
  };
}
