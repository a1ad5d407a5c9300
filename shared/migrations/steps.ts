import type { MigrationStep } from './step.ts';

/** Every step, oldest first: one for each version before the present one. There is only version 1 so far. */
export const STEPS: readonly MigrationStep[] = [];
