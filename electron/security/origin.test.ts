import { describe, expect, it } from 'vitest';
import { isOwnUrl } from './origin.ts';

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
