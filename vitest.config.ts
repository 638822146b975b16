/** Unit tests run in Node, beside the code they test. Browser journeys are in e2e (playwright.config.ts). */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: { include: ['src/**/*.test.ts', 'src/**/*.test.tsx', 'scripts/**/*.test.ts'], environment: 'node', testTimeout: 30_000 },
});
