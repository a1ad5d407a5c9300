import { describe, expect, it } from 'vitest';
import { fitIntoScreens, smallestWindow } from './window-place.ts';

const SMALL = { x: 0, y: 0, width: 1366, height: 728 };
const LARGE = { x: 0, y: 0, width: 1920, height: 1040 };
const LEFT = { x: -1920, y: 0, width: 1920, height: 1040 };

describe('fitIntoScreens', () => {
  it('fills a small screen at the first start', () => {
    expect(fitIntoScreens(null, [SMALL])).toEqual({
      bounds: { width: 1366, height: 728 },
      maximized: true,
    });
  });

  it('opens at 1366×768 on a large one', () => {
    expect(fitIntoScreens(null, [LARGE])).toEqual({
      bounds: { width: 1366, height: 768 },
      maximized: false,
    });
  });

  it('comes back where it was, on any screen', () => {
    const place = { x: -1800, y: 50, width: 1000, height: 700, maximized: false };
    expect(fitIntoScreens(place, [LARGE, LEFT])).toEqual({
      bounds: { x: -1800, y: 50, width: 1000, height: 700 },
      maximized: false,
    });
  });

  it.each([
    ['a screen that is gone', { x: -1800, y: 50 }],
    ['above the screen', { x: 10, y: -300 }],
    ['below the screen', { x: 10, y: 1030 }],
    ['all but past the right edge', { x: 1900, y: 50 }],
  ])('opens anew when it was on %s', (_what, at) => {
    const place = { ...at, width: 1000, height: 700, maximized: true };
    expect(fitIntoScreens(place, [LARGE])).toEqual({
      bounds: { width: 1366, height: 768 },
      maximized: true,
    });
  });
});

describe('smallestWindow', () => {
  it('is never larger than a screen whose contents are enlarged', () => {
    expect(smallestWindow([{ x: 0, y: 0, width: 683, height: 364 }])).toEqual({
      minWidth: 683,
      minHeight: 364,
    });
  });

  it('leaves room for everything on other screens, or when none is known', () => {
    const least = { minWidth: 800, minHeight: 500 };
    expect(smallestWindow([SMALL, LARGE])).toEqual(least);
    expect(smallestWindow([])).toEqual(least);
  });
});
