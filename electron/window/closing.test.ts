import { describe, expect, it } from 'vitest';
import { closeAfterFlush, FLUSH_LIMIT_MS } from './closing.ts';

function openWindow(
  canAnswer: boolean,
  beforeDestroy: () => Promise<void> = async () => undefined,
) {
  const events: string[] = [];
  let close: (event: { preventDefault: () => void }) => void = () => undefined;
  let limit: { readonly callback: () => void; readonly ms: number } | null = null;
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
        return canAnswer;
      },
      beforeDestroy: async () => {
        events.push('saves settled');
        await beforeDestroy();
      },
      later: (callback, ms) => {
        limit = { callback, ms };
        return () => {
          limit = null;
        };
      },
      log: (message) => events.push(message),
    },
  );
  return {
    events,
    flushed,
    close: () => close({ preventDefault: () => events.push('kept open') }),
    limit: () => limit,
    settle: () => new Promise((resolve) => setImmediate(resolve)),
  };
}

describe('closeAfterFlush', () => {
  it('asks the page to save, and goes when it has', async () => {
    const window = openWindow(true);
    window.close();
    expect(window.events).toEqual(['kept open', 'asked']);
    window.flushed();
    await window.settle();
    expect(window.events).toEqual(['kept open', 'asked', 'saves settled', 'destroyed']);
    expect(window.limit()).toBeNull();
  });

  it('goes after five seconds when the page does not answer', async () => {
    const window = openWindow(true);
    window.close();
    expect(window.limit()?.ms).toBe(FLUSH_LIMIT_MS);
    window.limit()?.callback();
    await window.settle();
    expect(window.events.at(-1)).toBe('destroyed');
  });

  it('goes at once when there is no page to ask', async () => {
    const window = openWindow(false);
    window.close();
    await window.settle();
    expect(window.events.at(-1)).toBe('destroyed');
  });

  it('asks once however often the button is pressed, and goes once', async () => {
    const window = openWindow(true);
    window.close();
    window.close();
    window.flushed();
    window.close();
    window.flushed();
    await window.settle();
    expect(window.events.filter((event) => event === 'asked')).toHaveLength(1);
    expect(window.events.filter((event) => event === 'destroyed')).toHaveLength(1);
  });

  it('ignores an answer nobody asked for', async () => {
    const window = openWindow(true);
    window.flushed();
    await window.settle();
    expect(window.events).toEqual([]);
  });

  it('goes even when the last act fails, and logs it', async () => {
    const window = openWindow(true, async () => {
      throw new Error('a bug');
    });
    window.close();
    window.flushed();
    await window.settle();
    expect(window.events.slice(-2)).toEqual(['closing', 'destroyed']);
  });
});
