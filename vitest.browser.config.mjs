import { defineConfig } from 'vitest/config';

// One file after another: two browsers at a time are enough for two cores.
export default defineConfig({ test: { include: ['test/browser/**/*.test.mjs'], testTimeout: 40_000, hookTimeout: 90_000, fileParallelism: false } });
