/** Embeds in a page of another origin: plain and sandboxed, ten on a page, lazy, as high as they need to be, driven by messages, and unmoved by hostile ones. */
import { expect, type Frame, type Page, test } from '@playwright/test';
import { hostileMessages } from './hostileMessages';
import { type HostSite, openHostSite } from './hostPage';

const app = 'ranking-loss-playground';
let host: HostSite;
test.beforeAll(async () => {
  host = await openHostSite();
});
test.afterAll(() => host.close());

interface Heard {
  frame: number;
  origin: string;
  data: { type: string; height: number; playing: boolean; training: boolean; step: number; address: string };
}

const iframe = (site: string, query: string, more = '') =>
  `<iframe src="${site}?${query}" width="640" height="460" ${more}></iframe>`;

/** The n-th frame's document. */
async function embedOf(page: Page, place = 0): Promise<Frame> {
  const frame = await (await page.locator('iframe').nth(place).elementHandle())?.contentFrame();
  if (!frame) throw new Error(`no frame at ${place}`);
  await frame.getByTestId('embed').waitFor();
  return frame;
}

const send = (page: Page, message: unknown, place = 0) =>
  page.evaluate(([said, at]) => frames[at as number].postMessage(said, '*'), [message, place]);
const command = (page: Page, rest: object, place = 0) => send(page, { app, v: 1, ...rest }, place);

const heard = (page: Page, type: string, place = 0): Promise<Heard['data'][]> =>
  page.evaluate(
    ([name, at]) =>
      (window as unknown as { heard: Heard[] }).heard
        .filter(({ frame, data }) => frame === at && data?.type === name)
        .map(({ data }) => data),
    [type, place] as const,
  );

const last = async (page: Page, type: string, place = 0) => (await heard(page, type, place)).at(-1);
const value = (frame: Frame, id: string) => frame.getByTestId(id).first().getAttribute('data-value');

test('plain: draws, answers to its host, and stands still under 200 hostile messages', async ({ page, baseURL }) => {
  const errors: string[] = [];
  const warnings: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
    if (message.type() === 'warning') warnings.push(message.text());
  });
  await page.goto(host.page(iframe(`${baseURL}`, 'embed=sandbox&margin=0.5') + iframe(`${baseURL}`, 'embed=sandbox')));
  const embed = await embedOf(page);
  await expect(embed.locator('.header')).toHaveCount(0);
  await expect(embed.getByTestId('margin')).toHaveAttribute('data-value', '0.5');
  await expect.poll(async () => (await heard(page, 'ready')).length).toBe(1);

  // Round trip: a setting, a step, playing, its state and address.
  await command(page, { type: 'set', values: { margin: 0.9, hide: 'reset' } });
  await expect(embed.getByTestId('margin')).toHaveAttribute('data-value', '0.9');
  await expect(embed.getByTestId('reset')).toHaveCount(0);
  await expect.poll(async () => (await last(page, 'state'))?.address).toBe('?margin=0.9&page=sandbox');
  await expect(embed.getByTestId('full-page')).toHaveAttribute('href', '?margin=0.9&page=sandbox');
  await command(page, { type: 'step' });
  await expect.poll(async () => (await last(page, 'step'))?.step).toBe(1);
  await command(page, { type: 'goto', step: 4 });
  await expect.poll(() => value(embed, 'step')).toBe('4');
  await send(page, 'slide:start');
  await expect.poll(async () => (await heard(page, 'state')).some(({ playing }) => playing)).toBe(true);
  await send(page, 'slide:stop');
  await expect(embed.getByTestId('play')).toHaveAttribute('data-value', 'paused');
  await command(page, { type: 'set', values: { margin: 'much', nothing: 1 } });
  await expect(embed.getByText('“nothing” is no setting')).toBeVisible();
  expect(warnings.filter((text) => text.includes('margin=much'))).toHaveLength(1);

  // Hostile: from the host, and commands from a frame beside it.
  const state = () =>
    embed.evaluate(() => document.querySelector('[data-testid="embed"]')?.outerHTML.replace('&amp;theme=dark', ''));
  await expect.poll(async () => (await last(page, 'step'))?.step).toBe(Number(await value(embed, 'step')));
  const [before, saidBefore] = [await state(), (await heard(page, 'state')).length];
  const messages = hostileMessages(200);
  expect(messages).toHaveLength(200);
  await page.evaluate((all) => {
    for (const message of all) frames[0].postMessage(message, '*');
  }, messages);
  const beside = await embedOf(page, 1);
  await beside.evaluate(
    (name) => window.parent.frames[0].postMessage({ app: name, v: 1, type: 'set', values: { margin: 2 } }, '*'),
    app,
  );
  // A command that is right comes after them, so all have been heard.
  await command(page, { type: 'set', values: { theme: 'dark' } });
  await expect(embed.locator('html')).toHaveAttribute('data-theme', 'dark');
  // Everything there is to see but the theme, as one answer: a difference would fill the screen.
  expect((await state()) === before).toBe(true);
  expect((await heard(page, 'state')).slice(saidBefore).every(({ playing }) => !playing)).toBe(true);
  expect(errors).toEqual([]);
  expect(warnings.filter((text) => text.includes('told once'))).toHaveLength(1);
});

test('sandboxed without an origin of its own: draws, and trains a small net after a click', async ({ page, baseURL }) => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  const query = 'embed=map&net=mlp&shown=500&steps=3&backend=wasm';
  await page.goto(host.page(iframe(`${baseURL}`, query, 'sandbox="allow-scripts"')));
  const embed = await embedOf(page);
  await expect(embed.getByTestId('still')).toBeVisible();
  expect(await embed.evaluate(() => self.origin)).toBe('null');
  expect(asked.filter((url) => /engine|tfjs|\.wasm|data\/mnist/i.test(url))).toEqual([]);
  await embed.getByTestId('train-here').click();
  await expect.poll(() => value(embed, 'step'), { timeout: 60_000 }).toBe('3');
  await expect(embed.getByTestId('stage')).toHaveAttribute('data-step', '3');
  // The embed is too low for the numbers of the census; they are counted all the same.
  await expect(embed.locator('.census')).toHaveAttribute('data-step', '3');
  expect(errors).toEqual([]);
});

test('ten elements on a page: lazy, as high as they need to be, and the wheel stays with the page', async ({
  page,
  baseURL,
}) => {
  const queries = [
    'embed=recorded&recorded=collapse',
    ...Array.from({ length: 9 }, (_, i) => `embed=sandbox&margin=0.${i + 1}`),
  ];
  const elements = queries.map(
    (query) => `<ranking-loss-playground query="${query}"></ranking-loss-playground><p style="height: 1500px">Text</p>`,
  );
  const script = `<script src="${baseURL}embed.js"></script>`;
  await page.goto(host.page(`${script}<div id="text" style="width: 600px">${elements.join('')}</div>`));
  const first = await embedOf(page);
  await expect(first.getByTestId('stage')).toHaveAttribute('data-step', '0');
  // Ten frames, and the far ones have not been loaded.
  expect(page.frames()).toHaveLength(11);
  const loaded = () => page.frames().filter((frame) => frame.url().includes('embed=')).length;
  expect(loaded()).toBeLessThan(6);

  const heightOf = (place: number) =>
    page
      .locator('iframe')
      .nth(place)
      .evaluate((frame) => frame.clientHeight);
  await expect.poll(async () => (await last(page, 'height'))?.height).toBeGreaterThan(200);
  await expect.poll(async () => (await heightOf(0)) - ((await last(page, 'height'))?.height ?? 0)).toBe(0);
  const wide = await heightOf(0);
  await page.locator('#text').evaluate((text) => {
    text.style.width = '320px';
  });
  await expect.poll(() => heightOf(0)).toBeLessThan(wide);
  const narrow = await heightOf(0);
  await page.waitForTimeout(300);
  expect(await heightOf(0)).toBe(narrow);

  const wheelOver = async () => {
    const box = await page.locator('iframe').first().boundingBox();
    if (!box) throw new Error('no frame');
    await page.mouse.move(box.x + box.width / 2, box.y + 90);
  };
  await wheelOver();
  await page.mouse.wheel(0, 120);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(50);
  await expect(first.getByTestId('stage')).not.toHaveAttribute('data-zoomed', 'true');
  await expect(first.getByTestId('wheel-hint')).toHaveAttribute('data-shown', 'true');
  await page.evaluate(() => scrollTo(0, 0));
  await wheelOver();
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -240);
  await page.keyboard.up('Control');
  await expect(first.getByTestId('stage')).toHaveAttribute('data-zoomed', 'true');
  expect(await page.evaluate(() => scrollY)).toBe(0);

  for (let place = 1; place < 10; place += 1) {
    await page.locator('iframe').nth(place).scrollIntoViewIfNeeded();
    const embed = await embedOf(page, place);
    await expect(embed.getByTestId('margin')).toHaveAttribute('data-value', `0.${place}`);
  }
  expect(loaded()).toBe(10);
});

test('only one of two trains, and none that is not seen', async ({ page, baseURL }) => {
  const query = 'embed=curves&net=mlp&shown=500&backend=wasm&seed=3';
  const gap = '<p style="height: 2500px">Text</p>';
  await page.goto(host.page(iframe(`${baseURL}`, query) + iframe(`${baseURL}`, query) + gap));
  const [a, b] = [await embedOf(page, 0), await embedOf(page, 1)];
  await a.getByTestId('train-here').click();
  await expect.poll(async () => Number(await value(a, 'step')), { timeout: 60_000 }).toBeGreaterThan(2);
  await b.getByTestId('train-here').click();
  await expect(a.getByTestId('play')).toHaveAttribute('data-value', 'paused');
  await expect(a.getByText('another embed on this page trains')).toBeVisible();
  await expect.poll(async () => Number(await value(b, 'step')), { timeout: 60_000 }).toBeGreaterThan(2);
  await expect.poll(async () => (await last(page, 'state', 1))?.training).toBe(true);
  expect((await last(page, 'state', 0))?.training).toBe(false);

  await page.evaluate(() => scrollTo(0, 2400));
  await expect.poll(async () => (await last(page, 'state', 1))?.training).toBe(false);
  await page.evaluate(() => scrollTo(0, 0));
  await expect.poll(async () => (await last(page, 'state', 1))?.training).toBe(true);
  await command(page, { type: 'pause' }, 1);
  await expect(b.getByTestId('play')).toHaveAttribute('data-value', 'paused');
  expect((await last(page, 'state', 0))?.training).toBe(false);
});

test('the builder shows the embed and writes its snippet', async ({ page }) => {
  await page.goto('/?page=embed');
  await page.getByTestId('pasted').fill('https://there.test/?margin=0.4&points=0,0;1,0;0,1&page=sandbox');
  await page.getByTestId('hide-step').check();
  await page.getByTestId('embed-theme').selectOption('dark');
  const preview = page.frameLocator('[data-testid="preview"]');
  await expect(preview.getByTestId('margin')).toHaveAttribute('data-value', '0.4');
  await expect(preview.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(preview.getByTestId('step-button')).toHaveCount(0);
  const query = 'margin=0.4&embed=sandbox&hide=step&points=0,0;1,0;0,1&theme=dark';
  await expect(page.getByTestId('builder')).toHaveAttribute('data-query', query);
  await expect(page.getByTestId('snippet')).toHaveValue(new RegExp(query.replaceAll('&', '&amp;')));
  await page.getByTestId('embed').selectOption('lesson');
  await expect(preview.getByTestId('lesson')).toHaveAttribute('data-lesson', 'one-triplet');
  await expect(page.getByTestId('snippet')).toHaveValue(/embed=lesson/);
});
