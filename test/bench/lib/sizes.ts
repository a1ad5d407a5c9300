/** The reports that are measured: a head office's, and the largest. */
export const SIZES = {
  small: { rows: 50, characters: 30_000 },
  large: { rows: 500, characters: 300_000 },
} as const;
