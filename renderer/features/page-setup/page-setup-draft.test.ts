import { expect, it } from 'vitest';
import { DEFAULT_PAGE_SETUP } from '../../../shared/export/page-setup.ts';
import { draftOf, marginFault, roomFault, setupOf, sizeFault } from './page-setup-draft.ts';

const draft = draftOf(DEFAULT_PAGE_SETUP);

it('fields that nobody touched say what they were made from, with what has no field', () => {
  const setup = { ...DEFAULT_PAGE_SETUP, columnWidths: { s1: [500, 500] } };
  expect(setupOf(draftOf(setup), setup)).toEqual(setup);
});

it('full-width digits are numbers too', () => {
  expect(setupOf({ ...draft, bodySize: '１２．５' }, DEFAULT_PAGE_SETUP)?.bodySize).toBe(12.5);
});

it.each(['', '二十', '4.9', '61', '-10'])('the margin %j is refused with its limits', (typed) => {
  expect(marginFault(typed)).toContain('5');
  const margins = { ...draft.margins, left: typed };
  expect(setupOf({ ...draft, margins }, DEFAULT_PAGE_SETUP)).toBeNull();
});

it.each(['', '7.5', '28.5', '12.3'])('the font size %j is refused', (typed) => {
  expect(sizeFault(typed)).not.toBeNull();
  expect(setupOf({ ...draft, cellSize: typed }, DEFAULT_PAGE_SETUP)).toBeNull();
});

it('margins that leave hardly any paper are refused, by the way the paper lies', () => {
  const margins = { ...draft.margins, left: '60', right: '60' };
  expect(roomFault({ ...draft, margins })).toBeNull();
  expect(
    roomFault({ ...draft, paper: 'A4', margins: { ...margins, top: '60', bottom: '60' } }),
  ).toBeNull();
  const high = { ...draft.margins, top: '60', bottom: '60' };
  expect(roomFault({ ...draft, orientation: 'landscape', margins: high })).toBeNull();
});
