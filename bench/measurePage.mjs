/** What a visitor waits for, measured on the page itself: first trained step shown, play to 90 % 5-NN, margin slider to repainted census, long tasks. */

const value = (testId) => `Number(document.querySelector('[data-testid="${testId}"]')?.dataset.value || 'NaN')`;
const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];
const quantile = (values, share) =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))];

async function open(browser, url) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  await page.goto(url, { waitUntil: 'commit' });
  return { context, page };
}

/** Milliseconds from navigation until the page shows a step that was trained. */
async function firstStep(browser, url) {
  const { context, page } = await open(browser, `${url}?autoplay`);
  const handle = await page.waitForFunction(`(${value('step')} >= 1) && performance.now()`, null, { polling: 'raf' });
  const ms = await handle.jsonValue();
  await context.close();
  return ms;
}

/** Seconds from play until the 5-NN shown reaches 90 %, on a page that has loaded; everything included. */
async function timeToQuality(browser, url, seed) {
  const { context, page } = await open(browser, `${url}?seed=${seed}`);
  await page.waitForFunction(`${value('step')} === 0`);
  await page.waitForTimeout(1500);
  const started = await page.evaluate(() => {
    document.querySelector('[data-testid="play"]').click();
    return performance.now();
  });
  const handle = await page.waitForFunction(
    `(${value('knn5')} >= 0.9) && [performance.now(), ${value('step')}, ${value('knn5')}]`,
    null,
    {
      polling: 'raf',
      timeout: 120_000,
    },
  );
  const [ended, step, knn5] = await handle.jsonValue();
  await context.close();
  return { seconds: (ended - started) / 1000, step, knn5, seed };
}

/** The slider is moved step by step while the page trains; each move's time runs to the frame after the census for that margin is in the page. */
async function slider(browser, url, moves) {
  const { context, page } = await open(browser, `${url}?autoplay`);
  await page.waitForFunction(`${value('step')} >= 30`);
  await page.waitForTimeout(1500);
  const times = await page.evaluate(async (count) => {
    const input = document.querySelector('[data-testid="margin"]');
    const census = document.querySelector('.census');
    const write = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set;
    const times = [];
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    for (let i = 0; i < count; i++) {
      const margin = ((i * 7) % 200) / 100;
      await frame();
      await new Promise((resolve) => setTimeout(resolve, (i * 13) % 17));
      const started = performance.now();
      write.call(input, String(margin));
      input.dispatchEvent(new Event('input', { bubbles: true }));
      while (Number(census.dataset.margin) !== Number(input.value)) {
        if (performance.now() - started > 2000) break;
        await new Promise((resolve) => {
          const observer = new MutationObserver(() => {
            observer.disconnect();
            resolve();
          });
          observer.observe(census, { attributes: true });
        });
      }
      times.push(performance.now() - started);
    }
    return times;
  }, moves);
  const step = await page.evaluate(value('step'));
  await context.close();
  return {
    moves: times.length,
    medianMs: median(times),
    p95Ms: quantile(times, 0.95),
    worstMs: Math.max(...times),
    stillTraining: step,
  };
}

async function longTasks(browser, url, seconds) {
  const { context, page } = await open(browser, `${url}?autoplay`);
  await page.waitForFunction(`${value('step')} >= 10`);
  await page.waitForTimeout(500);
  const before = await page.evaluate(value('step'));
  const started = Date.now();
  const tasks = await page.evaluate(async (ms) => {
    const found = [];
    const observer = new PerformanceObserver((list) => found.push(...list.getEntries().map((entry) => entry.duration)));
    observer.observe({ type: 'longtask' });
    await new Promise((resolve) => setTimeout(resolve, ms));
    return found;
  }, seconds * 1000);
  const steps = (await page.evaluate(value('step'))) - before;
  await context.close();
  return {
    seconds,
    longTasks: tasks.length,
    worstMs: Math.max(0, ...tasks),
    stepsPerSecond: (1000 * steps) / (Date.now() - started),
  };
}

export async function measurePage(browser, url, quick) {
  const firstStepMs = [];
  for (let i = 0; i < (quick ? 3 : 5); i++) firstStepMs.push(await firstStep(browser, url));
  console.log(`first step shown: ${firstStepMs.map((ms) => ms.toFixed(0)).join(', ')} ms`);
  const quality = [];
  for (const seed of quick ? [1] : [1, 2, 3]) quality.push(await timeToQuality(browser, url, seed));
  console.log(`play to 90 %: ${quality.map((run) => `${run.seconds.toFixed(2)} s (step ${run.step})`).join(', ')}`);
  const sliderTimes = await slider(browser, url, quick ? 60 : 200);
  console.log(`slider: median ${sliderTimes.medianMs.toFixed(1)} ms, p95 ${sliderTimes.p95Ms.toFixed(1)} ms`);
  const tasks = await longTasks(browser, url, quick ? 8 : 20);
  console.log(`long tasks while training: ${tasks.longTasks}, ${tasks.stepsPerSecond.toFixed(0)} steps/s`);
  return { firstStepMs: { median: median(firstStepMs), all: firstStepMs }, quality, slider: sliderTimes, training: tasks };
}
