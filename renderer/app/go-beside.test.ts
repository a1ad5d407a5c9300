// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest';
import { writableAddresses } from '../../shared/model/address.ts';
import type { BesidePlace } from '../../shared/model/beside-place.ts';
import { findTexts } from '../../shared/texts/find.ts';
import { smallForm, smallProse, smallReport } from '../../test/fixtures/small-form.ts';
import { fieldKey } from '../editor/go-to-stop.ts';
import type { CommentDesk } from '../features/comments/comment-desk.ts';
import { createDocument } from '../state/document.ts';
import { goBeside } from './go-beside.ts';

const PLACE = { kind: 'field', sectionId: 's', fieldId: 'name', label: '專案名稱' } as const;
const SPAN = { from: 1, to: 3 };

const CELLS = writableAddresses(smallReport()).filter((address) => address.kind === 'cell');
const SECOND_CELL = CELLS[1] ?? expect.fail('no second cell');

afterEach(() => {
  document.body.replaceChildren();
  vi.restoreAllMocks();
});

function going(place: BesidePlace = PLACE, edited = createDocument(smallReport())): string[] {
  const said: string[] = [];
  goBeside(
    { place, span: SPAN },
    {
      document: edited,
      // Of no use for what stands in a table.
      comments: {} as CommentDesk,
      showPlace: () => undefined,
      showComments: () => undefined,
      showLeftOver: () => undefined,
      announce: (message) => said.push(message),
    },
  );
  return said;
}

/** Puts something on the page that the program's own screen would show. */
function show(html: string): void {
  document.body.innerHTML = html;
}

test('a line above a table takes the caret, with what was found selected', () => {
  const field = document.createElement('input');
  field.dataset['field'] = fieldKey('s', 'name');
  field.value = '智慧檢驗';
  document.body.append(field);
  expect(going()).toEqual([]);
  expect(document.activeElement).toBe(field);
  expect([field.selectionStart, field.selectionEnd]).toEqual([1, 3]);
});

test('a line above a table that is not shown is said, with what to do', () => {
  expect(going()).toEqual([findTexts.besideOutOfSight]);
});

test('the units of a row take the focus where they are changed, with the caret in the row', () => {
  const edited = createDocument(smallReport());
  const { rowId, sectionId } = SECOND_CELL;
  show(`<div data-row-id="${rowId}"><button aria-expanded="false">第一課</button></div>`);
  expect(going({ kind: 'owners', sectionId, rowId }, edited)).toEqual([]);
  expect(document.activeElement?.textContent).toBe('第一課');
  expect(edited.get().active?.address).toEqual(SECOND_CELL);
});

test('units that the screen does not show are said', () => {
  const { rowId, sectionId } = SECOND_CELL;
  expect(going({ kind: 'owners', sectionId, rowId })).toEqual([findTexts.besideOutOfSight]);
});

test('what the form prints in a row puts the caret into its first cell', () => {
  const edited = createDocument(smallReport());
  const { rowId, sectionId } = SECOND_CELL;
  expect(going({ kind: 'printed', sectionId, rowId }, edited)).toEqual([]);
  expect(edited.get().active?.address).toEqual(SECOND_CELL);
});

test('a heading comes into sight, with the caret in the first cell below it', () => {
  const edited = createDocument(smallReport());
  const { sectionId } = SECOND_CELL;
  show(`<h2 data-section-id="${sectionId}">構面一</h2>`);
  const scrolled = vi.spyOn(Element.prototype, 'scrollIntoView');
  expect(going({ kind: 'printed', sectionId, rowId: null }, edited)).toEqual([]);
  expect(scrolled.mock.contexts).toEqual([document.querySelector('h2')]);
  expect(edited.get().active?.address).toEqual(CELLS[0]);
});

test('a heading with nothing to write in below it is said where the screen does not show it', () => {
  const report = smallReport(smallForm({ sections: [smallProse({ writable: false })] }));
  const place = { kind: 'printed', sectionId: report.sections[0]?.id ?? '', rowId: null } as const;
  expect(going(place, createDocument(report))).toEqual([findTexts.besideOutOfSight]);
  show(`<h2 data-section-id="${place.sectionId}">計畫依據</h2>`);
  expect(going(place, createDocument(report))).toEqual([]);
});
