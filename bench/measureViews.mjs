/**
 * What the views beside the stage cost: steps a second of the default experiment with one of them open, with all of them, and with none, on one page each,
 * in turns, so that the machine's moods fall on all alike. Views that are scrolled out of sight are among the open ones.
 */
const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];

export const viewSets = {
  none: 'none',
  one: 'curves',
  all: 'triplet,matrix,distances,kinds,curves,net,retrieval',
};

async function stepsPerSecond(browser, url, views, seconds) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  const step = () =>
    page.evaluate(() => [Number(document.querySelector('[data-testid="step"]').dataset.value), performance.now()]);
  await page.goto(`${url}?autoplay&views=${views}`, { waitUntil: 'commit' });
  await page.waitForFunction(`Number(document.querySelector('[data-testid="step"]')?.dataset.value) >= 40`);
  await page.waitForTimeout(1000);
  const [before, startedMs] = await step();
  await page.waitForTimeout(seconds * 1000);
  const [after, endedMs] = await step();
  const open = await page.locator('.dock-view').count();
  await context.close();
  return { open, rate: ((after - before) * 1000) / (endedMs - startedMs) };
}

export async function measureViews(browser, url, quick) {
  const rates = { none: [], one: [], all: [] };
  const open = {};
  for (let round = 0; round < (quick ? 2 : 5); round++) {
    for (const [name, views] of Object.entries(viewSets)) {
      const measured = await stepsPerSecond(browser, url, views, quick ? 4 : 8);
      rates[name].push(measured.rate);
      open[name] = measured.open;
    }
  }
  const medians = Object.fromEntries(Object.entries(rates).map(([name, values]) => [name, median(values)]));
  return {
    open,
    stepsPerSecond: medians,
    all: rates,
    allToOne: medians.all / medians.one,
    oneToNone: medians.one / medians.none,
  };
}
