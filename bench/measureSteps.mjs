/** Milliseconds a step of the reference workload: the engine on every backend that starts, and the plain TensorFlow.js loop on the backend it picks. */
import { serveBenchPage } from './buildPage.mjs';

export async function measureSteps(browser, quick) {
  const site = await serveBenchPage();
  const page = await browser.newPage();
  const rows = [];
  const measure = async (who, request) => {
    const times = await page.evaluate(
      ([name, asked]) => window[name](asked),
      [who === 'engine' ? 'measureEngine' : 'measurePlain', request],
    );
    rows.push({ who, net: request.net, asked: request.backend, ...times });
    console.log(`${who} ${request.net} ${times.backend}: ${times.failed ?? `${times.stepMs.toFixed(2)} ms a step`}`);
  };
  try {
    await page.goto(site.url);
    const rounds = quick ? 3 : 5;
    for (const net of ['small-cnn', 'mlp']) {
      await measure('engine', { net, backend: 'wasm', rounds, stepsPerRound: 40 });
      await measure('plain', { net, backend: 'auto', rounds: 3, stepsPerRound: 3 });
      for (const backend of ['webgpu', 'webgl', 'cpu']) await measure('engine', { net, backend, rounds: 1, stepsPerRound: 2 });
    }
    await measure('engine', { net: 'lenet', backend: 'wasm', rounds: 3, stepsPerRound: 5 });
  } finally {
    await page.close();
    await site.close();
  }
  return rows;
}
