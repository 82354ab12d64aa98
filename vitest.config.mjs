import { defineConfig } from 'vitest/config';
import { viteRules } from './scripts/rules.mjs';

export default defineConfig({
  plugins: [viteRules],
  // A machine that does much else at the time is no fault of the code.
  test: { testTimeout: 30_000, include: ['test/**/*.test.{ts,tsx}'], exclude: ['test/browser/**'] },
});
