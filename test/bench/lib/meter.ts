import type { Browser, Session } from './cdp.ts';
import { call } from './cdp.ts';

/** What the page says after each key: milliseconds from the event's own time stamp. */
export interface Sample {
  /** To the end of the frame that shows it: style, layout, paint and commit on the main thread. */
  readonly painted: number;
  /** Whether an input method had put its text into the page when that frame began. */
  readonly isComposed: boolean;
}

const BINDING = 'benchPainted';

/**
 * Runs in the page. After the event the next frame is awaited; a message posted inside its animation
 * frame callback arrives when that frame's style, layout, paint and commit are over.
 */
function installMeter(binding: string): void {
  const report: unknown = Reflect.get(window, binding);
  const say = report as (text: string) => void;
  let stamp: number | null = null;
  let hasComposed = false;
  let isComposed = false;
  const afterFrame = new MessageChannel();
  afterFrame.port1.onmessage = () => {
    const now = performance.now();
    if (stamp === null) return;
    const sample = { painted: now - stamp, isComposed };
    stamp = null;
    say(JSON.stringify(sample));
  };
  const begin = (event: Event): void => {
    if (stamp !== null) return;
    stamp = event.timeStamp;
    hasComposed = false;
    requestAnimationFrame(() => {
      isComposed = hasComposed;
      afterFrame.port2.postMessage(null);
    });
  };
  addEventListener('keydown', begin, true);
  const compose = (): void => {
    hasComposed = true;
  };
  addEventListener('compositionupdate', compose, true);
}

/** Measures the events of one page. */
export interface Meter {
  /** Waits for the sample of the event that this act causes. */
  readonly sample: (act: () => Promise<unknown>) => Promise<Sample>;
}

export async function startMeter(browser: Browser, page: Session): Promise<Meter> {
  let tell: ((sample: Sample) => void) | null = null;
  await page.send('Runtime.addBinding', { name: BINDING });
  // Each program has a browser of its own, so whatever calls the binding is our page.
  browser.on('Runtime.bindingCalled', ({ name, payload }) => {
    if (name === BINDING) tell?.(JSON.parse(String(payload)) as Sample);
  });
  await page.evaluate(call(installMeter, BINDING));
  return {
    sample: async (act) => {
      const told = new Promise<Sample>((resolve, reject) => {
        const late = setTimeout(() => reject(new Error('The page saw no event.')), 5_000);
        tell = (sample) => {
          clearTimeout(late);
          resolve(sample);
        };
      });
      await act();
      return told;
    },
  };
}

/** Milliseconds the page's main thread has spent since it began, by kind. */
export interface MainThread {
  readonly task: number;
  readonly script: number;
  readonly style: number;
  readonly layout: number;
}

export async function mainThread(page: Session): Promise<MainThread> {
  const { metrics } = (await page.send('Performance.getMetrics')) as {
    metrics: readonly { name: string; value: number }[];
  };
  const ms = (name: string): number =>
    1000 * (metrics.find((metric) => metric.name === name)?.value ?? Number.NaN);
  return {
    task: ms('TaskDuration'),
    script: ms('ScriptDuration'),
    style: ms('RecalcStyleDuration'),
    layout: ms('LayoutDuration'),
  };
}
