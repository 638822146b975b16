/** What a visitor waits for, measured on the page itself: first trained step shown, play to 90 % 5-NN, margin slider to repainted census, scrubbing, views, long tasks. */
import { measureScrub } from './measureScrub.mjs';
import { measureViews } from './measureViews.mjs';

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

/**
 * The margin slider is dragged by the mouse while the page trains. Each move's time runs from the browser's own time stamp of the input to the end of the
 * first frame that shows the exact census of that margin (or of a newer one).
 */
export async function slider(browser, url, moves, points) {
  const { context, page } = await open(browser, `${url}?autoplay&shown=${points}`);
  await page.waitForFunction(`${value('step')} >= 30`);
  await page.waitForTimeout(1500);
  await page.evaluate(() => {
    const input = document.querySelector('[data-testid="margin"]');
    const census = document.querySelector('.census');
    window.sliderTimes = [];
    const afterFrame = (then) =>
      requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = then;
        channel.port2.postMessage(null);
      });
    let moved = 0;
    window.addEventListener(
      'input',
      (event) => {
        const move = ++moved;
        const margin = Number(input.value);
        const look = () => {
          if (Number(census.dataset.margin) === margin || move < moved)
            window.sliderTimes.push(performance.now() - event.timeStamp);
          else afterFrame(look);
        };
        afterFrame(look);
      },
      { capture: true },
    );
  });
  const box = await page.getByTestId('margin').boundingBox();
  const y = box.y + box.height / 2;
  const at = (share) => box.x + 8 + share * (box.width - 16);
  await page.mouse.move(at(0.5), y);
  await page.mouse.down();
  for (let i = 0; i < moves; i++) {
    await page.mouse.move(at(0.5 + 0.45 * Math.sin(i / 6)), y);
    await page.waitForTimeout(30);
  }
  await page.mouse.up();
  await page.waitForTimeout(300);
  const times = await page.evaluate(() => window.sliderTimes);
  const before = await page.evaluate(value('step'));
  await page.waitForTimeout(500);
  const trained = (await page.evaluate(value('step'))) - before;
  await context.close();
  return {
    points,
    moves: times.length,
    medianMs: median(times),
    p95Ms: quantile(times, 0.95),
    worstMs: Math.max(...times),
    stepsMeanwhile: trained,
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
  const sliders = [];
  for (const points of [1000, 2000]) sliders.push(await slider(browser, url, quick ? 60 : 200, points));
  for (const { points, medianMs, p95Ms } of sliders)
    console.log(`slider, ${points} points: median ${medianMs.toFixed(1)} ms, p95 ${p95Ms.toFixed(1)} ms`);
  const firstStepMs = [];
  for (let i = 0; i < (quick ? 3 : 5); i++) firstStepMs.push(await firstStep(browser, url));
  console.log(`first step shown: ${firstStepMs.map((ms) => ms.toFixed(0)).join(', ')} ms`);
  const quality = [];
  for (const seed of quick ? [1] : [1, 2, 3]) quality.push(await timeToQuality(browser, url, seed));
  console.log(`play to 90 %: ${quality.map((run) => `${run.seconds.toFixed(2)} s (step ${run.step})`).join(', ')}`);
  const tasks = await longTasks(browser, url, quick ? 8 : 20);
  console.log(`long tasks while training: ${tasks.longTasks}, ${tasks.stepsPerSecond.toFixed(0)} steps/s`);
  const scrub = await measureScrub(browser, url, quick);
  console.log(`scrubbing ${scrub.steps} steps: median ${scrub.medianMs.toFixed(1)} ms, p95 ${scrub.p95Ms.toFixed(1)} ms`);
  const views = await measureViews(browser, url, quick);
  console.log(`steps/s with all ${views.open.all} views open / with one: ${views.allToOne.toFixed(2)}`);
  return { firstStepMs: { median: median(firstStepMs), all: firstStepMs }, quality, sliders, training: tasks, scrub, views };
}
