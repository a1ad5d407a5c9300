import { expect, it } from 'vitest';
import { smallForm, smallReport, smallTable } from '../../test/fixtures/small-form.ts';
import type { PageSetup } from '../model/page-setup.ts';
import {
  columnThousandths,
  DEFAULT_PAGE_SETUP,
  officeSetup,
  pageMeasures,
  pageSetupOf,
  runningLine,
} from './page-setup.ts';

it('the default is A4 upright with margins of 2 cm and text of 14 and 12 points', () => {
  expect(pageMeasures(DEFAULT_PAGE_SETUP)).toEqual({
    page: {
      width: 11906,
      height: 16838,
      isLandscape: false,
      margins: { top: 1134, right: 1134, bottom: 1134, left: 1134 },
      header: 567,
      footer: 567,
    },
    textWidth: 9638,
    textHeight: 14570,
    font: '標楷體',
    bodyEm: 280,
    cellEm: 240,
    size: { title: 36, longTitle: 32, heading: 32, body: 28, cell: 24, footer: 20 },
    pitch: { title: 520, heading: 480, body: 440, cell: 360 },
  });
});

it('paper that lies across is as wide as it was high', () => {
  const { page, textWidth } = pageMeasures({ ...DEFAULT_PAGE_SETUP, orientation: 'landscape' });
  expect([page.width, page.height, textWidth]).toEqual([16838, 11906, 16838 - 2 * 1134]);
});

it('a report’s own set-up goes before the office’s, and that before the default', () => {
  const own: PageSetup = { ...DEFAULT_PAGE_SETUP, paper: 'B4' };
  const office: PageSetup = { ...DEFAULT_PAGE_SETUP, paper: 'A3' };
  const report = smallReport();
  expect(pageSetupOf({ ...report, pageSetup: own }, office).paper).toBe('B4');
  expect(pageSetupOf(report, office).paper).toBe('A3');
  expect(pageSetupOf(report, undefined).paper).toBe('A4');
});

it('an office has widths for the tables of each form, and a report those of its own', () => {
  const report = smallReport();
  const other = { ...report, form: { ...report.form, id: 'other' } };
  const wide = { ...DEFAULT_PAGE_SETUP, columnWidths: { d1: [100, 200] } };
  const narrow = { ...DEFAULT_PAGE_SETUP, columnWidths: { d1: [300, 400, 500] } };
  const first = officeSetup(undefined, wide, report.form.id);
  const both = officeSetup(first, narrow, 'other');
  expect(pageSetupOf(report, both)).toEqual(wide);
  expect(pageSetupOf(other, both)).toEqual(narrow);
  expect(pageSetupOf({ ...report, form: { ...report.form, id: 'third' } }, both)).toEqual(
    DEFAULT_PAGE_SETUP,
  );

  // Put back for one form, those of the other stay.
  const back = officeSetup(both, DEFAULT_PAGE_SETUP, 'other');
  expect(pageSetupOf(other, back)).toEqual(DEFAULT_PAGE_SETUP);
  expect(pageSetupOf(report, back)).toEqual(wide);
  expect(officeSetup(back, DEFAULT_PAGE_SETUP, report.form.id)).toEqual(DEFAULT_PAGE_SETUP);
});

it('the signs in a line at head or foot stand for what they say, also when they come twice', () => {
  const report = { ...smallReport(), agency: '甲\t局{頁}$&', year: 115 };
  expect(runningLine('{機關}　{頁}/{總頁數} {頁}', report)).toEqual([
    { kind: 'text', text: '甲 局{頁}$&　' },
    { kind: 'page' },
    { kind: 'text', text: '/' },
    { kind: 'pages' },
    { kind: 'text', text: ' ' },
    { kind: 'page' },
  ]);
  expect(runningLine('', report)).toEqual([]);
});

it('column widths of a set-up are used where they fit the table, and the form’s otherwise', () => {
  const section = smallTable();
  const report = smallReport(smallForm({ sections: [section] }));
  expect(report.sections).toHaveLength(1);
  const own = columnThousandths(section, DEFAULT_PAGE_SETUP);
  const shares = own.map((_, i) => 100 * (i + 1));
  const chosen = { ...DEFAULT_PAGE_SETUP, columnWidths: { [section.id]: shares } };
  const widths = columnThousandths(section, chosen);
  expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(1000);
  expect((widths[1] ?? 0) / (widths[0] ?? 1)).toBeCloseTo(2);
  const unfit = { ...DEFAULT_PAGE_SETUP, columnWidths: { [section.id]: [500, 500] } };
  expect(own).toHaveLength(4);
  expect(columnThousandths(section, unfit)).toEqual(own);
});
