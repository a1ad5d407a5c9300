import { expect, it } from 'vitest';
import { paragraph } from '../../model/block.ts';
import { textRun } from '../../model/inline.ts';
import { EMPTY_RICH_TEXT } from '../../model/rich-text.ts';
import type { DocumentChange } from './document-change.ts';
import { isTakenFirst } from './first-decision.ts';

const words = [paragraph([textRun('辦理 12 場')])];
const row = { sectionId: 's', rowId: 'r' };
const text = (change: Partial<Extract<DocumentChange, { kind: 'text' }>>): DocumentChange => ({
  kind: 'text',
  id: 'c',
  place: [],
  address: { kind: 'prose', sectionId: 's' },
  before: words,
  after: [paragraph([textRun('辦理 34 場')])],
  isConflict: false,
  ...change,
});
const owners = (after: readonly string[], isConflict: boolean): DocumentChange => ({
  kind: 'owners',
  id: 'c',
  place: [],
  address: row,
  before: ['第一課'],
  after,
  isConflict,
});

it('is yes for other words, units and values, and for new rows', () => {
  const field = { id: 'c', place: [], sectionId: 's', fieldId: 'f', isConflict: false } as const;
  const added = { id: 'c', place: [], below: row, owners: [], cells: [] } as const;
  const changes: readonly DocumentChange[] = [
    text({}),
    text({ before: EMPTY_RICH_TEXT, after: EMPTY_RICH_TEXT }),
    owners(['第二課'], false),
    { ...field, kind: 'field', before: '甲', after: '乙' },
    { ...added, kind: 'added-row', wording: words, richText: words },
  ];
  expect(changes.map(isTakenFirst)).toEqual([true, true, true, true, true]);
});

it('is no for what replaces newer text, empties a place, or takes a row away', () => {
  const field = { id: 'c', place: [], sectionId: 's', fieldId: 'f', isConflict: false } as const;
  const missing = { id: 'c', place: [], row, addresses: [], text: '' } as const;
  const changes: readonly DocumentChange[] = [
    text({ isConflict: true }),
    text({ after: EMPTY_RICH_TEXT }),
    owners(['第二課'], true),
    owners([], false),
    { ...field, kind: 'field', before: '甲', after: '' },
    { ...field, kind: 'field', before: '甲', after: '乙', isConflict: true },
    { ...missing, kind: 'missing-row', isAdded: true },
    { ...missing, kind: 'missing-row', isAdded: false },
  ];
  expect(changes.filter(isTakenFirst)).toEqual([]);
});
