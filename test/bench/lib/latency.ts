import type { Browser } from './cdp.ts';

/** Records what Chromium itself measures between the arrival of a key and the frame that shows it. */
export interface LatencyRecorder {
  readonly start: () => Promise<void>;
  /** Milliseconds of each key pressed since the start, in no order. Keys without a frame are left out. */
  readonly stop: () => Promise<readonly number[]>;
}

/** The part of a trace event that is read here; the form is Chromium's. */
interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  /** Microseconds. */
  readonly ts: number;
  readonly id2?: { readonly local?: string };
  readonly args?: {
    readonly event_latency?: {
      readonly event_type?: string;
      /** Only there when a frame that shows the event was presented. */
      readonly display_trace_id?: number;
    };
  };
}

/**
 * Uses Chromium's trace event `EventLatency`: an asynchronous pair that begins when the browser process gets
 * the input event and ends when the frame made of it is presented.
 */
export function latencyRecorder(browser: Browser): LatencyRecorder {
  const root = browser.session();
  const events: TraceEvent[] = [];
  browser.on('Tracing.dataCollected', ({ value }) => {
    // Chromium's own words: their form is given by the protocol.
    events.push(...(value as TraceEvent[]).filter(({ name }) => name === 'EventLatency'));
  });
  return {
    start: async () => {
      events.length = 0;
      await root.send('Tracing.start', {
        traceConfig: { includedCategories: ['cc', 'benchmark', 'input'] },
      });
    },
    stop: async () => {
      const complete = new Promise<void>((resolve) => {
        const off = browser.on('Tracing.tracingComplete', () => {
          off();
          resolve();
        });
      });
      await root.send('Tracing.end');
      await complete;
      return keyLatencies(events);
    },
  };
}

function keyLatencies(events: readonly TraceEvent[]): readonly number[] {
  const begun = new Map<string, number>();
  const latencies: number[] = [];
  for (const event of [...events].sort((a, b) => a.ts - b.ts)) {
    const id = `${event.pid} ${event.id2?.local}`;
    const facts = event.args?.event_latency;
    if (event.ph === 'b') {
      const isShown = facts?.display_trace_id !== undefined;
      if (facts?.event_type === 'KEY_PRESSED' && isShown) begun.set(id, event.ts);
      else begun.delete(id);
    } else if (event.ph === 'e') {
      const began = begun.get(id);
      begun.delete(id);
      if (began !== undefined) latencies.push((event.ts - began) / 1000);
    }
  }
  return latencies;
}
