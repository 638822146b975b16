/**
 * Scrubbing through a run of 3,000 steps: the timeline's slider is dragged by the mouse back and forth. Each move's time runs from the browser's own time
 * stamp of the input to the end of the first frame in which stage and step number show that frame (or a newer one, when the mouse was quicker).
 */
const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];
const quantile = (values, share) =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))];

export async function measureScrub(browser, url, quick) {
  const steps = quick ? 600 : 3000;
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  await page.goto(`${url}?autoplay&steps=${steps}`, { waitUntil: 'commit' });
  const done = `Number(document.querySelector('[data-testid="step"]')?.dataset.value) >= ${steps} && document.querySelector('[data-testid="play"]').dataset.value === 'paused'`;
  await page.waitForFunction(done, null, { timeout: 240_000, polling: 250 });
  await page.waitForTimeout(1500);
  await page.evaluate(() => {
    const slider = document.querySelector('[data-testid="timeline"]');
    const stage = document.querySelector('[data-testid="stage"]');
    const step = document.querySelector('[data-testid="step"]');
    window.scrubs = [];
    const afterFrame = (then) =>
      requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = then;
        channel.port2.postMessage(null);
      });
    let moves = 0;
    // After the page's own listener, which is on the slider itself.
    window.addEventListener('input', (event) => {
      if (event.target !== slider) return;
      const move = ++moves;
      const wanted = slider.dataset.value;
      const look = () => {
        const shown = stage.dataset.step === wanted && step.dataset.value === wanted;
        if (shown || move < moves) window.scrubs.push({ ms: performance.now() - event.timeStamp, wanted, overtaken: !shown });
        else afterFrame(look);
      };
      afterFrame(look);
    });
  });
  const box = await page.getByTestId('timeline').boundingBox();
  const y = box.y + box.height / 2;
  const at = (share) => box.x + 9 + share * (box.width - 18);
  await page.mouse.move(at(1), y);
  await page.mouse.down();
  for (let i = 0; i < (quick ? 80 : 250); i++) {
    await page.mouse.move(at(0.5 + 0.48 * Math.sin(i / 9)), y);
    await page.waitForTimeout(25);
  }
  await page.mouse.up();
  await page.waitForTimeout(500);
  const scrubs = await page.evaluate(() => window.scrubs);
  const frames = await page.getByTestId('timeline').evaluate((slider) => Number(slider.max) + 1);
  await context.close();
  const times = scrubs.map(({ ms }) => ms);
  return {
    steps,
    frames,
    moves: times.length,
    differentSteps: new Set(scrubs.map(({ wanted }) => wanted)).size,
    overtaken: scrubs.filter(({ overtaken }) => overtaken).length,
    medianMs: median(times),
    p95Ms: quantile(times, 0.95),
    worstMs: Math.max(...times),
  };
}
