import type { Browser } from './cdp.ts';

/** What became of the frames of a page while it was scrolled, by Chromium's own account. */
export interface Frames {
  /** Frames in which the page was to move. */
  readonly wanted: number;
  /** Of these, those that were never shown. */
  readonly dropped: number;
  /** Shown, but with parts still blank: not drawn or not laid out in time. */
  readonly blank: number;
}

/** The part of the trace event `PipelineReporter` that is read here; the form is Chromium's. */
interface FrameEvent {
  readonly name: string;
  readonly ph: string;
  readonly args?: {
    readonly frame_reporter?: {
      readonly state?: string;
      readonly scroll_state?: string;
      /** FORKED: the second account of a frame that the main thread came too late for. */
      readonly frame_type?: string;
      readonly has_missing_content?: boolean;
    };
  };
}

/** Counts the frames of all pages of a browser while an act scrolls them. */
export async function countFrames(browser: Browser, act: () => Promise<unknown>): Promise<Frames> {
  const root = browser.session();
  const frames = { wanted: 0, dropped: 0, blank: 0 };
  const stop = browser.on('Tracing.dataCollected', ({ value }) => {
    for (const { name, ph, args } of value as FrameEvent[]) {
      const frame = args?.frame_reporter;
      if (name !== 'PipelineReporter' || ph !== 'b' || frame?.frame_type === 'FORKED') continue;
      if (frame?.scroll_state === 'SCROLL_NONE' || frame?.state === 'STATE_NO_UPDATE_DESIRED')
        continue;
      frames.wanted += 1;
      if (frame?.state === 'STATE_DROPPED') frames.dropped += 1;
      else if (frame?.has_missing_content === true) frames.blank += 1;
    }
  });
  await root.send('Tracing.start', { traceConfig: { includedCategories: ['cc', 'benchmark'] } });
  try {
    await act();
  } finally {
    const complete = new Promise<void>((resolve) => {
      const off = browser.on('Tracing.tracingComplete', () => {
        off();
        resolve();
      });
    });
    await root.send('Tracing.end');
    await complete;
    stop();
  }
  if (frames.wanted === 0) throw new Error('Nothing was scrolled.');
  return frames;
}
