import { readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { ioCode } from '../storage/io-reason.ts';
import { contentSecurityPolicy, withNonce } from './content-security-policy.ts';
import { APP_ORIGIN } from './origin.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};

/**
 * The file inside `folder` that a URL names; null when it names anything else: another host, a path that
 * leads out of the folder (also percent-encoded or with backslashes), or a kind of file no page needs.
 */
export function pageFile(url: string, folder: string): string | null {
  if (!URL.canParse(url)) return null;
  const { protocol, host, pathname } = new URL(url);
  if (`${protocol}//${host}` !== APP_ORIGIN) return null;
  const path = decode(pathname);
  if (path === null || /[\\:]/u.test(path) || path.includes('\0')) return null;
  const file = join(folder, path);
  const inside = relative(folder, file);
  if (inside === '' || inside === '..' || inside.startsWith(`..${sep}`)) return null;
  return TYPES[extname(file)] === undefined ? null : file;
}

function decode(pathname: string): string | null {
  try {
    return decodeURIComponent(pathname);
  } catch (error) {
    if (!(error instanceof URIError)) throw error;
    return null;
  }
}

/** Answers a request for a page's file; 404 for everything that is not one. */
export async function servePageFile(
  url: string,
  folder: string,
  makeNonce: () => string,
): Promise<Response> {
  const file = pageFile(url, folder);
  if (file === null) return new Response(null, { status: 404 });
  let bytes: Buffer;
  try {
    bytes = await readFile(file);
  } catch (error) {
    if (!['ENOENT', 'ENOTDIR', 'EISDIR'].includes(ioCode(error) ?? '')) throw error;
    return new Response(null, { status: 404 });
  }
  const nonce = makeNonce();
  const isPage = extname(file) === '.html';
  return new Response(isPage ? withNonce(bytes.toString('utf8'), nonce) : new Uint8Array(bytes), {
    headers: {
      'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
      'content-security-policy': contentSecurityPolicy(nonce),
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    },
  });
}
