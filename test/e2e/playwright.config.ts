import { join } from 'node:path';
import { defineConfig } from '@playwright/test';

const root = join(import.meta.dirname, '..', '..');

export default defineConfig({
  testDir: '..',
  outputDir: join(root, 'test-results', 'playwright'),
  // Windows share one display, one clipboard and one input focus; parts of the tests run side by side only
  // where each part has a display of its own (build/scripts/test.mjs).
  workers: 1,
  fullyParallel: false,
  retries: 0,
  forbidOnly: true,
  // A cold start on a slow disk takes seconds; a test that needs more hangs.
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['line']],
  use: { trace: 'off', screenshot: 'off', video: 'off' },
  projects: [
    { name: 'e2e', testDir: '.', testMatch: '**/*.spec.ts' },
    // Wants a desktop with a real input method: started by build/scripts/ime.mjs.
    { name: 'ime', testDir: '../ime', testMatch: '**/*.spec.ts' },
    {
      name: 'packaging',
      testDir: '../packaging',
      testMatch: '**/*.spec.ts',
      // Building a package takes longer than using one.
      timeout: 600_000,
    },
  ],
});
