import { seededRandom } from '../../fixtures/random.ts';
import { type Running, runElectron } from './electron.ts';
import {
  COMPOSITION,
  commit,
  composeByKey,
  pressLetter,
  releaseComposingKey,
  releaseLetter,
} from './keys.ts';
import { type LatencyRecorder, latencyRecorder } from './latency.ts';
import { type MainThread, type Meter, mainThread, type Sample, startMeter } from './meter.ts';

/** A window under measurement that is typed in, and what was measured so far. */
export interface Subject {
  readonly running: Running;
  readonly meter: Meter;
  readonly recorder: LatencyRecorder;
  readonly keys: Typed;
  readonly composition: Typed;
}

/** Milliseconds. */
export interface Typed {
  /** Of each key, from its arrival to the presented frame, by Chromium's own account. */
  readonly presented: number[];
  /** Of each key, from its time stamp in the page to the end of the frame's work on the main thread. */
  readonly framed: number[];
  /** Of each run of keys: what the main thread did per key. */
  readonly busy: MainThread[];
  /** Keys that were pressed while Chromium kept account. */
  traced: number;
  /** Frames that came before the input method's text: they show the key before. */
  early: number;
}

/** Starts a window that is typed in. */
export async function openTyping(start: Parameters<typeof runElectron>[0]): Promise<Running> {
  const running = await runElectron(start);
  // As if the window had the focus: there is one display, and no window manager hands it out.
  await running.page.send('Emulation.setFocusEmulationEnabled', { enabled: true });
  await running.page.send('Performance.enable');
  return running;
}

/** Makes a subject of a window whose caret stands in the text. */
export async function subjectOf(running: Running): Promise<Subject> {
  const typed = (): Typed => ({ presented: [], framed: [], busy: [], traced: 0, early: 0 });
  return {
    running,
    meter: await startMeter(running.browser, running.page),
    recorder: latencyRecorder(running.browser),
    keys: typed(),
    composition: typed(),
  };
}

/** Forgets what was measured: after the first keys, which compile the handlers. */
export function forget({ keys, composition }: Subject): void {
  for (const typed of [keys, composition]) {
    for (const list of [typed.presented, typed.framed, typed.busy]) list.length = 0;
    typed.traced = 0;
    typed.early = 0;
  }
}

/**
 * Types letters: first while Chromium keeps account of each, then half as many without it, for the time of the
 * main thread, which the account would burden.
 */
export async function typeKeys(
  subject: Subject,
  count: number,
  random: () => number,
): Promise<void> {
  const { page } = subject.running;
  const key = async (i: number): Promise<Sample> => {
    const sample = await subject.meter.sample(() => pressLetter(page, i));
    await releaseLetter(page, i);
    await pause(random);
    return sample;
  };
  const { keys } = subject;
  await traced(subject, keys, async () => {
    for (let i = 0; i < count; i += 1) await key(i);
    return count;
  });
  await untraced(subject, keys, async () => {
    const samples: Sample[] = [];
    for (let i = 0; i < Math.ceil(count / 2); i += 1) samples.push(await key(i));
    return samples;
  });
}

/** Composes words as an input method does, a key before each step; measured as letters are. */
export async function typeComposed(
  subject: Subject,
  count: number,
  random: () => number,
): Promise<void> {
  const { page } = subject.running;
  const { composition } = subject;
  const word = async (): Promise<readonly Sample[]> => {
    const samples: Sample[] = [];
    for (const text of COMPOSITION) {
      const sample = await subject.meter.sample(() => composeByKey(page, text));
      if (!sample.isComposed) composition.early += 1;
      samples.push(sample);
      await releaseComposingKey(page);
      await pause(random);
    }
    await commit(page, COMPOSITION.at(-1) ?? '');
    await pause(random);
    return samples;
  };
  await traced(subject, composition, async () => {
    for (let i = 0; i < count; i += 1) await word();
    return count * COMPOSITION.length;
  });
  await untraced(subject, composition, async () => {
    const samples: Sample[] = [];
    for (let i = 0; i < Math.ceil(count / 2); i += 1) samples.push(...(await word()));
    return samples;
  });
}

async function traced(
  { recorder }: Subject,
  typed: Typed,
  type: () => Promise<number>,
): Promise<void> {
  await recorder.start();
  typed.traced += await type();
  typed.presented.push(...(await recorder.stop()));
}

async function untraced(
  { running: { page } }: Subject,
  typed: Typed,
  type: () => Promise<readonly Sample[]>,
): Promise<void> {
  const before = await mainThread(page);
  const samples = await type();
  const after = await mainThread(page);
  const of = (kind: keyof MainThread): number => (after[kind] - before[kind]) / samples.length;
  typed.framed.push(...samples.map(({ painted }) => painted));
  typed.busy.push({
    task: of('task'),
    script: of('script'),
    style: of('style'),
    layout: of('layout'),
  });
}

/**
 * The pauses of one round, the same for each window: how many keys come while the screen's clock is going, and wait for
 * its beat, is chance otherwise, and the median with it.
 * @returns what gives them from the first on
 */
export function samePauses(random: () => number): () => () => number {
  const seed = Math.floor(random() * 2 ** 32);
  return () => seededRandom(seed);
}

/** Of random length, so that keys fall anywhere between two frames, as a person's do. */
function pause(random: () => number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 20 + 60 * random()));
}
