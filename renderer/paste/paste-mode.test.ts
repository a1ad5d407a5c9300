import { expect, test } from 'vitest';
import { askForAsIs, takePasteMode } from './paste-mode.ts';

test('asking for the text as it is holds for the next paste, and for that one only', () => {
  askForAsIs(1000);
  expect(takePasteMode(1100)).toBe('as-is');
  expect(takePasteMode(1200)).toBe('house-style');
});

test('a paste that was asked for and never came is called off', () => {
  askForAsIs(1000);
  expect(takePasteMode(60_000)).toBe('house-style');
  expect(takePasteMode(1000)).toBe('house-style');
});
