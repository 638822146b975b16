/** Unit tests run in Node, beside the code they test. Browser journeys are in e2e (playwright.config.ts). */
import { defineConfig } from 'vitest/config';
import { formulas } from './scripts/formulas.ts';

export default defineConfig({
  plugins: [formulas()],
  resolve: { mainFields: ['module', 'main'] },
  ssr: { resolve: { mainFields: ['module', 'main'] } },
  test: {
    include: ['src/**/*.test.ts', 'src/**/*.test.tsx', 'scripts/**/*.test.ts'],
    environment: 'node',
    testTimeout: 60_000,
    // Tests that train for real take most of the time: all cores.
    maxWorkers: '100%',
    // TensorFlow.js must be one copy of its ES modules, as in the worker's bundle; Node would resolve the parts differently.
    server: { deps: { inline: [/@tensorflow\//] } },
  },
});
