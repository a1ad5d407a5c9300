import { describe, expect, it } from 'vitest';
import { smallRow } from '../../test/fixtures/small-form.ts';
import { criteriaOf, ROW_CRITERION_ID } from './form-row.ts';

describe('what a row is judged on', () => {
  it('are the printed criteria', () => {
    const criteria = [{ id: 'c1', text: '1.背景', points: null }];
    expect(criteriaOf(smallRow('r1', ['壹'], { criteria }))).toEqual(criteria);
  });

  it('is its own wording where none are printed', () => {
    expect(criteriaOf(smallRow('r1', ['(一)甲'], { text: '確保品質。' }))).toEqual([
      { id: ROW_CRITERION_ID, text: '確保品質。', points: null },
    ]);
  });

  it('is its label where the wording is lost too', () => {
    expect(criteriaOf(smallRow('r1', ['(一)甲', '1.乙'], { text: '' }))).toEqual([
      { id: ROW_CRITERION_ID, text: '1.乙', points: null },
    ]);
  });
});
