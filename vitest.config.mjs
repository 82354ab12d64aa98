import { defineConfig } from 'vitest/config';
import { viteRules } from './scripts/rules.mjs';

export default defineConfig({
  plugins: [viteRules],
  test: { include: ['test/**/*.test.{ts,tsx}'], exclude: ['test/browser/**'] },
});
