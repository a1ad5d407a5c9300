import { defineConfig } from 'vitest/config';

/** Checks that need programs too large for every test run: see build/scripts/check-documents.mjs. */
export default defineConfig({
  test: { include: ['test/documents/**/*.test.ts'], passWithNoTests: false },
});
