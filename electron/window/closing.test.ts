import { describe, expect, it } from 'vitest';
import { closeAfterFlush, FLUSH_LIMIT_MS, type FlushAnswer, PAGE_TURN_MS } from './closing.ts';

interface Setup {
  /** False: there is no page to ask. */
  readonly canAnswer?: boolean;
  readonly mayGo?: (answer: FlushAnswer | null) => Promise<boolean>;
  readonly settled?: () => Promise<void>;
  readonly beforeDestroy?: () => Promise<void>;
}

function openWindow(setup: Setup = {}) {
  const events: string[] = [];
  const answers: (FlushAnswer | null)[] = [];
  const limits = new Map<number, () => void>();
  let begun = 0;
  let close: (event: { preventDefault: () => void }) => void = () => undefined;
  const flushed = closeAfterFlush(
    {
      on: (_event, listener) => {
        close = listener;
      },
      destroy: () => events.push('destroyed'),
    },
    {
      askToFlush: () => {
        events.push('asked');
        return setup.canAnswer ?? true;
      },
      saves: { begun: () => begun, settled: setup.settled ?? (async () => undefined) },
      mayGo: async (answer) => {
        answers.push(answer);
        return setup.mayGo === undefined ? true : setup.mayGo(answer);
      },
      beforeDestroy: async () => {
        events.push('last acts');
        await setup.beforeDestroy?.();
      },
      later: (callback, ms) => {
        limits.set(ms, callback);
        return () => limits.delete(ms);
      },
      log: (message) => events.push(message),
    },
  );
  return {
    events,
    answers,
    flushed,
    limits,
    close: () => close({ preventDefault: () => events.push('kept open') }),
    save: () => {
      begun += 1;
    },
    /** Lets a limit run out that somebody waits for. */
    runOut: (ms: number) => {
      const callback = limits.get(ms);
      limits.delete(ms);
      if (callback === undefined) throw new Error(`nobody waits for ${ms} ms`);
      callback();
    },
    rest: () => new Promise((resolve) => setImmediate(resolve)),
  };
}

const SAFE: FlushAnswer = { wouldLose: false };

describe('closeAfterFlush', () => {
  it('asks the page to save, and goes when it has', async () => {
    const window = openWindow();
    window.close();
    expect(window.events).toEqual(['kept open', 'asked']);
    window.flushed(SAFE);
    await window.rest();
    expect(window.events).toEqual(['kept open', 'asked', 'last acts', 'destroyed']);
    expect(window.answers).toEqual([SAFE]);
    expect(window.limits.size).toBe(0);
  });

  it('goes after five seconds and one turn when the page hangs', async () => {
    const window = openWindow();
    window.close();
    window.runOut(FLUSH_LIMIT_MS);
    await window.rest();
    window.runOut(PAGE_TURN_MS);
    await window.rest();
    expect(window.answers).toEqual([null]);
    expect(window.events.at(-1)).toBe('destroyed');
  });

  it('goes at once when there is no page to ask', async () => {
    const window = openWindow({ canAnswer: false });
    window.close();
    await window.rest();
    expect(window.answers).toEqual([null]);
    expect(window.events.at(-1)).toBe('destroyed');
  });

  it('asks once however often the button is pressed, and goes once', async () => {
    const window = openWindow();
    window.close();
    window.close();
    window.flushed(SAFE);
    window.close();
    window.flushed(SAFE);
    await window.rest();
    expect(window.events.filter((event) => event === 'asked')).toHaveLength(1);
    expect(window.events.filter((event) => event === 'destroyed')).toHaveLength(1);
  });

  it('ignores an answer nobody asked for', async () => {
    const window = openWindow();
    window.flushed(SAFE);
    await window.rest();
    expect(window.events).toEqual([]);
  });

  it('goes even when the last act fails, and logs it', async () => {
    const window = openWindow({
      beforeDestroy: async () => {
        throw new Error('a bug');
      },
    });
    window.close();
    window.flushed(SAFE);
    await window.rest();
    expect(window.events.slice(-2)).toEqual(['closing', 'destroyed']);
  });

  it('stays open when it may not go, and can be closed again later', async () => {
    let mayGo = false;
    const window = openWindow({ mayGo: async () => mayGo });
    window.close();
    window.flushed({ wouldLose: true });
    await window.rest();
    expect(window.answers).toEqual([{ wouldLose: true }]);
    expect(window.events).toEqual(['kept open', 'asked']);
    mayGo = true;
    window.close();
    window.flushed({ wouldLose: true });
    await window.rest();
    expect(window.events.slice(2)).toEqual(['kept open', 'asked', 'last acts', 'destroyed']);
  });

  it('waits for the text typed while a save was held up longer than the limit', async () => {
    let release = (): void => undefined;
    let held: Promise<void> = new Promise((resolve) => {
      release = resolve;
    });
    const window = openWindow({ settled: () => held });
    window.close();
    window.runOut(FLUSH_LIMIT_MS);
    await window.rest();
    release();
    await window.rest();
    // The page has its turn and sends what was typed since; that save is held up as well.
    window.save();
    held = new Promise((resolve) => {
      release = resolve;
    });
    window.runOut(PAGE_TURN_MS);
    await window.rest();
    expect(window.events).not.toContain('destroyed');
    window.flushed(SAFE);
    release();
    await window.rest();
    expect(window.answers).toEqual([SAFE]);
    expect(window.events.at(-1)).toBe('destroyed');
  });

  it('does not wait for ever on a page that goes on sending saves and never answers', async () => {
    const window = openWindow();
    window.close();
    window.runOut(FLUSH_LIMIT_MS);
    for (let turn = 0; turn < 3; turn += 1) {
      await window.rest();
      window.save();
      window.runOut(PAGE_TURN_MS);
    }
    await window.rest();
    expect(window.answers).toEqual([null]);
    expect(window.events.at(-1)).toBe('destroyed');
  });
});
