// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest';
import { findTexts } from '../../shared/texts/find.ts';
import { smallReport } from '../../test/fixtures/small-form.ts';
import { fieldKey } from '../editor/go-to-stop.ts';
import type { CommentDesk } from '../features/comments/comment-desk.ts';
import { createDocument } from '../state/document.ts';
import { goBeside } from './go-beside.ts';

const PLACE = { kind: 'field', sectionId: 's', fieldId: 'name', label: '專案名稱' } as const;
const SPAN = { from: 1, to: 3 };

afterEach(() => document.body.replaceChildren());

function going(): string[] {
  const said: string[] = [];
  goBeside(
    { place: PLACE, span: SPAN },
    {
      document: createDocument(smallReport()),
      // Of no use for a line above a table.
      comments: {} as CommentDesk,
      showPlace: () => undefined,
      showComments: () => undefined,
      showLeftOver: () => undefined,
      announce: (message) => said.push(message),
    },
  );
  return said;
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
