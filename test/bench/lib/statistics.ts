/** The value below which this share of the samples lies (nearest rank). */
export function percentile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  const value = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
  if (value === undefined) throw new Error('No samples.');
  return value;
}

export const median = (samples: readonly number[]): number => percentile(samples, 0.5);

/** What is kept of samples in milliseconds. */
export interface Summary {
  readonly n: number;
  readonly p50: number;
  readonly p95: number;
  readonly min: number;
}

export function summarize(samples: readonly number[]): Summary {
  return {
    n: samples.length,
    p50: round(median(samples)),
    p95: round(percentile(samples, 0.95)),
    min: round(Math.min(...samples)),
  };
}

/** To hundredths: more would pretend. */
export const round = (value: number): number => Math.round(value * 100) / 100;
