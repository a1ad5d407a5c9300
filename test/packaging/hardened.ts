/** How the fuses of a package must stand. */
export const HARDENED_FUSES = {
  RunAsNode: false,
  EnableCookieEncryption: true,
  EnableNodeOptionsEnvironmentVariable: false,
  EnableNodeCliInspectArguments: false,
  EnableEmbeddedAsarIntegrityValidation: true,
  OnlyLoadAppFromAsar: true,
  GrantFileProtocolExtraPrivileges: false,
};

/** What may be in the archive. Anything else is a file that nobody meant to ship. */
const SHIPPED = [
  /^package\.json$/u,
  /^out\/main\/(?:main|cli|export-worker|import-worker)\.js$/u,
  /^out\/main\/chunks\/[\w.-]+\.js$/u,
  /^out\/preload\/preload\.cjs$/u,
  /^out\/renderer\/index\.html$/u,
  /^out\/renderer\/assets\/[\w.-]+\.(?:js|css|woff2|svg|png)$/u,
  /^assets\/forms\/[\w.-]+\.json$/u,
  /^assets\/samples\/[\w.-]+\.json$/u,
  /^assets\/icons\/[\w.-]+\.png$/u,
];

/** What must be in the archive for the program to start and to do its main job. */
export const NEEDED = [
  'package.json',
  'out/main/main.js',
  'out/main/cli.js',
  'out/main/export-worker.js',
  'out/main/import-worker.js',
  'out/preload/preload.cjs',
  'out/renderer/index.html',
  'assets/forms/bsmi-108-results.json',
  'assets/forms/tainan-110-results.json',
  'assets/samples/sample-report.json',
];

/** Whether a file of the archive is one that ships. */
export function isShipped(file: string): boolean {
  return SHIPPED.some((pattern) => pattern.test(file));
}
