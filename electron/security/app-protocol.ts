import { randomBytes } from 'node:crypto';
import { protocol, type Session } from 'electron';
import { APP_SCHEME } from './origin.ts';
import { servePageFile } from './page-files.ts';
import { servePreview } from './previews.ts';

/** Gives the scheme the rights of a web origin. Has to happen before the program is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: APP_SCHEME,
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
  ]);
}

/**
 * Serves the built pages, and nothing outside of their folder.
 * @param answers kept when the pages' questions can be answered: none is served before
 */
export function serveAppScheme(session: Session, folder: string, answers: Promise<void>): void {
  const makeNonce = (): string => randomBytes(16).toString('base64');
  session.protocol.handle(APP_SCHEME, async ({ url }) => {
    await answers;
    return servePreview(url) ?? servePageFile(url, folder, makeNonce);
  });
}
