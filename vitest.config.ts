import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [react()],
  test: {
    include: ['{shared,electron,renderer,build}/**/*.test.{ts,tsx}', 'test/contract/**/*.test.ts'],
    setupFiles: ['test/fixtures/seed.ts'],
    // No test is about how long it takes: this only ends one that hangs, on a slow and busy machine too.
    testTimeout: 120_000,
    passWithNoTests: false,
  },
});
