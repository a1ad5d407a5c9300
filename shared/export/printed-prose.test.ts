import { expect, test } from 'vitest';
import { smallProse } from '../../test/fixtures/small-form.ts';
import { paragraph } from '../model/block.ts';
import { textRun } from '../model/inline.ts';
import { EMPTY_RICH_TEXT, type RichText } from '../model/rich-text.ts';
import type { ProseSection } from '../model/section.ts';
import { printedProse } from './printed-text.ts';

const written: RichText = [paragraph([textRun('本局依計畫辦理。')])];
const answer = (body: RichText): ProseSection => ({
  kind: 'prose',
  id: 's1',
  formSectionId: 'p1',
  body,
});

test("the form's own paragraph is printed before what the office wrote", () => {
  const formSection = smallProse({ guidance: '各單位應切實執行。' });
  expect(printedProse(formSection, answer(written))).toEqual({
    guidance: '各單位應切實執行。',
    body: written,
  });
});

test('an empty line stands only where nothing else would', () => {
  expect(
    printedProse(smallProse({ guidance: '各單位應切實執行。' }), answer(EMPTY_RICH_TEXT)),
  ).toEqual({
    guidance: '各單位應切實執行。',
    body: null,
  });
  expect(printedProse(smallProse({ guidance: null }), answer(EMPTY_RICH_TEXT)).body).toEqual(
    EMPTY_RICH_TEXT,
  );
});

test('a heading that says it all has nothing under it', () => {
  const formSection = smallProse({ guidance: null, writable: false });
  expect(printedProse(formSection, answer(written))).toEqual({ guidance: null, body: null });
});
