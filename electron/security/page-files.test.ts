import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { tempFolder } from '../storage/testing/temp-folder.ts';
import { withNonce } from './content-security-policy.ts';
import { pageFile, servePageFile } from './page-files.ts';

const nonce = (): string => 'N0nce';

/** A built page with a secret beside its folder. */
function pages(): string {
  const root = tempFolder(onTestFinished);
  const folder = join(root, 'renderer');
  mkdirSync(join(folder, 'assets'), { recursive: true });
  writeFileSync(join(folder, 'index.html'), '<html><head><title>t</title></head></html>');
  writeFileSync(join(folder, 'assets', 'main.js'), 'run()');
  writeFileSync(join(root, 'secret.js'), 'secret');
  return folder;
}

describe('servePageFile', () => {
  it('serves the page with a strict policy and its nonce', async () => {
    const response = await servePageFile('app://report-desk/index.html', pages(), nonce);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(response.headers.get('content-security-policy')).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self' 'nonce-N0nce'; img-src 'self' data: blob:; font-src 'self'; connect-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    );
    expect(await response.text()).toBe(
      '<html><head><meta property="csp-nonce" nonce="N0nce"><title>t</title></head></html>',
    );
  });

  it('serves scripts, whatever follows the path', async () => {
    const response = await servePageFile('app://report-desk/assets/main.js?v=1#x', pages(), nonce);
    expect(response.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(await response.text()).toBe('run()');
  });

  it.each([
    'app://report-desk/../secret.js',
    'app://report-desk/%2e%2e/secret.js',
    'app://report-desk/assets/%2e%2e/%2e%2e/secret.js',
    'app://report-desk/..%2fsecret.js',
    'app://report-desk/..%5csecret.js',
    'app://report-desk/%00.js',
    'app://report-desk/C:/secret.js',
    'app://report-desk/%E0%A4%A.js',
    'app://report-desk/',
    'app://report-desk/assets',
    'app://report-desk/none.js',
    'app://evil/index.html',
    'app://report-desk.evil/index.html',
    'file:///etc/passwd',
    'not a url',
  ])('answers 404 to %s', async (url) => {
    const response = await servePageFile(url, pages(), nonce);
    expect(response.status).toBe(404);
    expect(await response.text()).toBe('');
  });

  it('serves no kind of file that a page does not need', () => {
    expect(pageFile('app://report-desk/report.exe', '/pages')).toBeNull();
    expect(pageFile('app://report-desk/constructor', '/pages')).toBeNull();
  });
});

describe('withNonce', () => {
  it('finds the head whatever attributes it has', () => {
    expect(withNonce('<head lang="x"></head>', 'a')).toBe(
      '<head lang="x"><meta property="csp-nonce" nonce="a"></head>',
    );
  });
  it('does not take a header for the head', () => {
    expect(() => withNonce('<header></header>', 'a')).toThrow('no <head>');
  });
});
