import type { ReportDeskApi } from '../../shared/ipc/api.ts';

declare global {
  interface Window {
    /** Put there by the preload script. */
    readonly reportDesk?: ReportDeskApi;
  }
}

/** The only door to the main process. */
export function bridge(): ReportDeskApi {
  const api = window.reportDesk;
  if (api === undefined)
    throw new Error('The preload script did not run: window.reportDesk is missing.');
  return api;
}
