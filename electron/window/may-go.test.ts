import { describe, expect, it } from 'vitest';
import type { Reason } from '../../shared/model/reason.ts';
import { err, ok, type Result } from '../../shared/model/result.ts';
import { type LosingReport, mayGo } from './may-go.ts';

const REASON: Reason = { code: 'disk-full', file: '甲.json' };
const report = (handle: string): LosingReport => ({ handle, file: '甲.json', reason: REASON });

/** A user who gives these answers in turn, and copies that come out so. */
function user(
  unsaved: readonly LosingReport[],
  choices: readonly ('copy' | 'leave' | 'stay')[],
  copies: readonly Result<null, Reason>[] = [],
) {
  const left = [...unsaved];
  const toChoose = [...choices];
  const toCopy = [...copies];
  const asked: (string | null)[] = [];
  const told: Reason[] = [];
  return {
    asked,
    told,
    deps: {
      unsaved: () => left,
      ask: async (about: LosingReport | null) => {
        asked.push(about?.handle ?? null);
        return toChoose.shift() ?? Promise.reject(new Error('asked too often'));
      },
      askComments: async (count: number) => {
        asked.push(`${count} comments`);
        return (toChoose.shift() ?? 'stay') === 'leave';
      },
      saveCopy: async (about: LosingReport) => {
        const outcome = toCopy.shift() ?? Promise.reject(new Error('copied too often'));
        if ((await outcome).ok) left.splice(left.indexOf(about), 1);
        return outcome;
      },
      tell: async (reason: Reason) => {
        told.push(reason);
      },
    },
  };
}

describe('mayGo', () => {
  it('lets the window go unasked when the page would lose nothing', async () => {
    const { asked, deps } = user([report('a')], []);
    expect(await mayGo({ wouldLose: false }, deps)).toBe(true);
    expect(asked).toEqual([]);
  });

  it('lets a window whose page hangs go unasked when its last save was good', async () => {
    const { asked, deps } = user([], []);
    expect(await mayGo(null, deps)).toBe(true);
    expect(asked).toEqual([]);
  });

  it.each([
    ['leave', true],
    ['stay', false],
  ] as const)('asks before text is lost, and obeys: %s', async (choice, goes) => {
    for (const answer of [{ wouldLose: true }, null]) {
      const { asked, deps } = user([report('a')], [choice]);
      expect(await mayGo(answer, deps)).toBe(goes);
      expect(asked).toEqual(['a']);
    }
  });

  it('goes once every text is in a copy', async () => {
    const { asked, deps } = user(
      [report('a'), report('b')],
      ['copy', 'copy'],
      [ok(null), ok(null)],
    );
    expect(await mayGo({ wouldLose: true }, deps)).toBe(true);
    expect(asked).toEqual(['a', 'b']);
  });

  it('says why a copy failed and asks again; a copy called off needs no words', async () => {
    const { asked, told, deps } = user(
      [report('a')],
      ['copy', 'copy', 'stay'],
      [err(REASON), err({ code: 'cancelled' })],
    );
    expect(await mayGo({ wouldLose: true }, deps)).toBe(false);
    expect(asked).toEqual(['a', 'a', 'a']);
    expect(told).toEqual([REASON]);
  });

  it.each([
    ['leave', true],
    ['stay', false],
  ] as const)('asks before comments are lost that nobody saved: %s', async (choice, goes) => {
    const { asked, deps } = user([], [choice]);
    expect(await mayGo({ wouldLose: false, unsentComments: 2 }, deps)).toBe(goes);
    expect(asked).toEqual(['2 comments']);
  });

  it('asks about comments and about text that is on no disk, one after the other', async () => {
    const { asked, deps } = user([report('a')], ['leave', 'stay']);
    expect(await mayGo({ wouldLose: true, unsentComments: 1 }, deps)).toBe(false);
    expect(asked).toEqual(['1 comments', 'a']);
  });

  it('asks also about text that the page could not hand over', async () => {
    const { asked, deps } = user([], ['stay']);
    expect(await mayGo({ wouldLose: true }, deps)).toBe(false);
    expect(asked).toEqual([null]);
  });
});
