import { type BrowserWindow, dialog } from 'electron';
import { err } from '../../shared/model/result.ts';
import { dialogTexts as t } from '../../shared/texts/dialogs.ts';
import { describeReason } from '../../shared/texts/reasons.ts';
import type { HandlerContext } from '../ipc/handler.ts';
import type { LosingDeps } from '../window/may-go.ts';

/** The questions of `mayGo` as dialogs of the desktop. `dialog` is looked up at each use, for tests. */
export function askBeforeLosing(
  window: BrowserWindow,
  { services, desktop }: HandlerContext,
): LosingDeps {
  return {
    unsaved: services.reports.unsaved,
    ask: async (report) => {
      const buttons = report === null ? [t.leave, t.stay] : [t.leaveCopy, t.leave, t.stay];
      const { response } = await dialog.showMessageBox(window, {
        type: 'warning',
        title: t.appName,
        message: report === null ? t.losingUnknown : t.losing(report.file),
        detail: report === null ? t.losingUnknownHint : describeReason(report.reason),
        buttons,
        defaultId: report === null ? 1 : 0,
        cancelId: buttons.length - 1,
        noLink: true,
      });
      const chosen = buttons[response];
      if (chosen === t.leave) return 'leave';
      return chosen === t.leaveCopy ? 'copy' : 'stay';
    },
    askComments: async (count, areKept) => {
      const buttons = [t.leave, t.stay];
      const { response } = await dialog.showMessageBox(window, {
        type: 'warning',
        title: t.appName,
        message: areKept ? t.unsentComments(count) : t.losingComments(count),
        detail: areKept ? t.unsentCommentsHint : t.losingCommentsHint,
        buttons,
        defaultId: 1,
        cancelId: 1,
        noLink: true,
      });
      return buttons[response] === t.leave;
    },
    saveCopy: async ({ handle, file }) => {
      const target = await desktop.chooseCopy(file);
      if (target === null) return err({ code: 'cancelled' });
      return services.reports.saveUnsaved(handle, target);
    },
    tell: async (reason) => {
      await dialog.showMessageBox(window, {
        type: 'warning',
        title: t.appName,
        message: describeReason(reason),
        buttons: [t.ok],
      });
    },
  };
}
