import type { Session } from 'electron';
import { isOwnUrl, isViewerUrl, PREVIEW_ORIGIN } from './origin.ts';

/**
 * Closes every way out of the program: no permission is ever granted, no request leaves the allowed
 * origins, no dictionary is fetched (Chromium would ask a server abroad for one at the first focus).
 */
export function hardenSession(session: Session, origins: readonly string[]): void {
  // Copying and pasting go by the user's own keys and need none.
  session.setPermissionRequestHandler((_contents, _permission, callback) => callback(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setSpellCheckerEnabled(false);
  // Should anything switch it on again: an address nobody answers at, on this very PC.
  session.setSpellCheckerDictionaryDownloadURL('http://127.0.0.1:1/');
  session.webRequest.onBeforeRequest(({ url }, callback) => {
    callback({ cancel: !isAllowedRequest(url, origins) });
  });
  session.on('will-download', (event, _item, contents) => {
    // The pages that the user looks at may be saved from there: Chromium asks where.
    if (!isOwnUrl(contents.getURL(), [PREVIEW_ORIGIN])) event.preventDefault();
  });
}

/** Pictures made by the page itself (`data:`, `blob:`) and the developer tools stay inside the program. */
function isAllowedRequest(url: string, origins: readonly string[]): boolean {
  if (isOwnUrl(url, [PREVIEW_ORIGIN]) || isViewerUrl(url)) return true;
  return isOwnUrl(url, origins) || /^(?:data|devtools):/u.test(url) || isOwnBlob(url, origins);
}

function isOwnBlob(url: string, origins: readonly string[]): boolean {
  return url.startsWith('blob:') && isOwnUrl(url.slice('blob:'.length), origins);
}
