import { expect, test } from 'vitest';
import { panesAtWidth, togglePane } from './panes.ts';

test('a wide window begins with both panes, a narrow one with none', () => {
  expect(panesAtWidth(1366)).toEqual({ outline: true, inspector: true });
  expect(panesAtWidth(683)).toEqual({ outline: false, inspector: false });
});

test('in a wide window each pane is its own', () => {
  const both = { outline: true, inspector: true };
  expect(togglePane(both, 'outline', 1366)).toEqual({ outline: false, inspector: true });
  expect(togglePane({ ...both, inspector: false }, 'inspector', 1366)).toEqual(both);
});

test('in a narrow window a pane takes the place of the other', () => {
  const outline = { outline: true, inspector: false };
  expect(togglePane(outline, 'inspector', 683)).toEqual({ outline: false, inspector: true });
  expect(togglePane(outline, 'outline', 683)).toEqual({ outline: false, inspector: false });
});
