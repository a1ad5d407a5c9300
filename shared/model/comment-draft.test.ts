import { expect, test } from 'vitest';
import { check } from './check.ts';
import { MAX_COMMENT_LENGTH } from './comment.ts';
import { type KeptComment, keptCommentsSchema } from './comment-draft.ts';

const at = { block: 0, offset: 2 };
const KEPT: readonly KeptComment[] = [
  {
    place: { kind: 'new' },
    text: '出處？',
    about: {
      target: {
        address: { kind: 'cell', sectionId: 's', rowId: 'r', columnId: 'c' },
        range: { anchor: at, focus: { ...at, offset: 4 } },
      },
      quote: '全年',
    },
  },
  { place: { kind: 'reply', threadId: 't' }, text: '' },
  { place: { kind: 'edit', threadId: 't', messageId: 'm' }, text: '好' },
];

test('every kind of draft is understood as it was kept', () => {
  expect(check(keptCommentsSchema, KEPT)).toEqual({ ok: true, value: KEPT });
});

test('a message that is longer than one can be entered is kept as well, and so are the words of a whole cell', () => {
  const long = '字'.repeat(MAX_COMMENT_LENGTH + 1);
  const [first] = KEPT;
  const about = { ...first?.about, quote: long };
  expect(check(keptCommentsSchema, [{ ...first, text: long, about }]).ok).toBe(true);
});

test.each([
  ['another place', { place: { kind: 'gone' }, text: '' }, '0.place'],
  ['no text', { place: { kind: 'new' } }, '0.text'],
  [
    'half a place in a text',
    { ...KEPT[0], about: { target: { address: {}, range: null }, quote: '' } },
    '0.about',
  ],
  ['more than is known', { place: { kind: 'new', more: 1 }, text: '' }, '0.place'],
])('%s is refused with its path', (_name, draft, path) => {
  const checked = check(keptCommentsSchema, [draft]);
  if (checked.ok) throw new Error('taken');
  expect(checked.error[0]?.path.startsWith(path)).toBe(true);
});
