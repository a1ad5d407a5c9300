import { describe, expect, test } from 'vitest';
import { paragraph } from '../../shared/model/block.ts';
import { textRun } from '../../shared/model/inline.ts';
import type { Report } from '../../shared/model/report.ts';
import { smallReport } from '../../test/fixtures/small-form.ts';
import {
  EMPTY_HISTORY,
  type HistoryStep,
  MAX_HELD,
  pushStep,
  SURE_STEPS,
  sizeOfChange,
} from './history.ts';

/** A report whose first section is prose of this text. */
function withText(report: Report, text: string): Report {
  const [first, ...others] = report.sections;
  if (first?.kind !== 'prose') throw new Error('no prose');
  return { ...report, sections: [{ ...first, body: [paragraph([textRun(text)])] }, ...others] };
}

function step(before: Report, after: Report): HistoryStep {
  return { before, after, caretBefore: null, caretAfter: null, group: null };
}

describe('the memory of undo', () => {
  test('forgets the oldest steps when they hold too much, but never the last two hundred', () => {
    const blank = smallReport();
    // Few texts for many steps: what a step holds is what it does not share with the step after it.
    const texts = ['a', 'b'].map((sign) => withText(blank, sign.repeat(MAX_HELD / 100)));
    let history = EMPTY_HISTORY;
    for (let i = 0; i < SURE_STEPS + 50; i += 1) {
      history = pushStep(history, step(texts[i % 2] as Report, texts[(i + 1) % 2] as Report));
    }
    expect(history.past).toHaveLength(SURE_STEPS);
  });

  test('keeps more steps as long as they hold little', () => {
    const blank = smallReport();
    const texts = ['a', 'b'].map((sign) => withText(blank, sign));
    let history = EMPTY_HISTORY;
    for (let i = 0; i < 600; i += 1) {
      history = pushStep(history, step(texts[i % 2] as Report, texts[(i + 1) % 2] as Report));
    }
    expect(history.past).toHaveLength(600);
  });
});

describe('what a change holds', () => {
  test('is the text that is not shared', () => {
    const before = withText(smallReport(), 'x'.repeat(10_000));
    expect(sizeOfChange(before, before)).toBe(0);
    const after = withText(before, 'short');
    expect(sizeOfChange(before, after)).toBeGreaterThan(10_000);
    expect(sizeOfChange(after, before)).toBeLessThan(1_000);
  });

  test('is little for a list that grew in the middle', () => {
    const rows = [{ text: 'y'.repeat(5_000) }, { text: 'z'.repeat(5_000) }];
    expect(sizeOfChange({ rows }, { rows: [rows[0], { text: 'new' }, rows[1]] })).toBeLessThan(200);
  });
});
