import { describe, expect, it } from 'vitest';
import { isOwnUrl, isViewerUrl } from './origin.ts';
import { offerPreview, servePreview } from './previews.ts';

const origins = ['app://report-desk'];

describe('isOwnUrl', () => {
  it.each(['app://report-desk/index.html', 'app://report-desk/', 'app://report-desk'])(
    'knows %s as its own',
    (url) => {
      expect(isOwnUrl(url, origins)).toBe(true);
    },
  );
  it.each([
    'app://report-desk.evil/',
    'app://user@evil/',
    'app://report-desk:80/',
    'https://report-desk/',
    'file:///report-desk/',
    'javascript:alert(1)',
    'about:blank',
    'data:text/html,x',
    '',
  ])('knows %s as foreign', (url) => {
    expect(isOwnUrl(url, origins)).toBe(false);
  });
});

describe('isViewerUrl', () => {
  it.each([
    'chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai/index.html',
    'chrome://resources/css/text_defaults_md.css',
  ])('knows %s as a part of the PDF viewer', (url) => {
    expect(isViewerUrl(url)).toBe(true);
  });
  it.each([
    'chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjaj/index.html',
    'chrome://settings/',
    'https://resources/',
    'app://preview/x',
  ])('knows %s as something else', (url) => {
    expect(isViewerUrl(url)).toBe(false);
  });
});

describe('a file offered for a preview', () => {
  it('is served under its own address only, and no longer than it is offered', async () => {
    const { url, takeBack } = offerPreview(Uint8Array.of(37, 80), '115_成果.pdf');
    expect(url).toMatch(/^app:\/\/preview\/[0-9a-f-]{36}\/115_%E6%88%90%E6%9E%9C\.pdf$/u);
    const served = servePreview(url);
    expect(served?.headers.get('content-type')).toBe('application/pdf');
    expect([...new Uint8Array((await served?.arrayBuffer()) ?? new ArrayBuffer())]).toEqual([
      37, 80,
    ]);
    expect(servePreview(`${url}x`)).toBeNull();
    takeBack();
    expect(servePreview(url)).toBeNull();
  });
});
