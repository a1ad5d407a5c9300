import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [react()],
  test: {
    include: ['{shared,electron,renderer,build}/**/*.test.{ts,tsx}', 'test/contract/**/*.test.ts'],
    passWithNoTests: false,
  },
});
