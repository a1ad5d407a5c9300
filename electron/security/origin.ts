/** The scheme the program's own pages come by. Not `file:`, which would share the disk with every page. */
export const APP_SCHEME = 'app';
const APP_HOST = 'report-desk';

/** The only origin that may run in the window or talk to the main process. */
export const APP_ORIGIN = `${APP_SCHEME}://${APP_HOST}`;

/** The page the window shows. */
export const START_URL = `${APP_ORIGIN}/index.html`;

/** Where the printed pages are that the user looks at before printing. */
export const PREVIEW_ORIGIN = `${APP_SCHEME}://preview`;

/** Chromium's own viewer of PDF files: part of the program, nothing of it comes from a network. */
const VIEWER = [
  'chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai/',
  'chrome://resources/',
  'chrome://theme/',
];

/** Whether a URL belongs to Chromium's viewer of PDF files. */
export function isViewerUrl(url: string): boolean {
  return VIEWER.some((start) => url.startsWith(start));
}

/** Whether a URL belongs to one of the origins; anything that is no URL does not. */
export function isOwnUrl(url: string, origins: readonly string[]): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, host } = new URL(url);
  // `origin` is "null" for schemes of one's own.
  return origins.includes(`${protocol}//${host}`);
}
