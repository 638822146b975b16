/** The whole engine in Node, on WASM, with the real MNIST shards read from public/data: runs repeat bit by bit, tensors stay constant, bad data is survived. */
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { addresses, experiment, Page, serveData } from './testing';
import { registerWasmKernels } from './wasmKernels/register';

beforeAll(() => registerWasmKernels());
afterEach(() => vi.unstubAllGlobals());

describe('a run', () => {
  it('repeats bit by bit after a reset and in a new engine', async () => {
    serveData();
    const page = new Page();
    await page.open();
    await page.playTo(50);
    const first = [...page.losses];
    expect(first).toHaveLength(50);
    page.losses.length = 0;
    const again = page.until((message) => message.type === 'snapshot' && message.snapshot.step === 0);
    page.send({ type: 'reset' });
    await again;
    await page.playTo(50);
    expect(page.losses).toEqual(first);

    const other = new Page();
    await other.open();
    await other.playTo(50);
    expect(other.losses).toEqual(first);
    expect(Array.from(other.snapshots.at(-1)?.positions ?? [])).toEqual(Array.from(page.snapshots.at(-1)?.positions ?? []));

    const differently = new Page();
    await differently.open({ seed: 2 });
    await differently.playTo(50);
    expect(differently.losses).not.toEqual(first);
  });

  it('goes on from a checkpoint as if nothing had happened', async () => {
    serveData();
    const page = new Page();
    await page.open();
    await page.playTo(20);
    await page.until((message) => message.type === 'checkpoint');
    const saved = page.messages.findLast((message) => message.type === 'checkpoint');
    await page.playTo(40);
    const straight = page.losses.slice(20);

    const other = new Page();
    const first = other.until((message) => message.type === 'snapshot');
    other.send({
      type: 'open',
      experiment,
      addresses,
      checkpoint: structuredClone(saved?.type === 'checkpoint' ? saved.checkpoint : undefined),
    });
    await first;
    await other.playTo(40);
    expect(other.losses).toEqual(straight);
  });

  it('keeps the number of tensors constant over 3,000 steps', async () => {
    serveData();
    const page = new Page();
    await page.open({ net: 'mlp' });
    await page.playTo(3000);
    const tensors = page.messages.flatMap((message) => (message.type === 'memory' ? [message.tensors] : []));
    expect(tensors.length).toBeGreaterThan(5);
    expect(new Set(tensors).size).toBe(1);
  }, 120_000);

  it('changes margin, rate and mining without a restart', async () => {
    serveData();
    const page = new Page();
    await page.open();
    await page.playTo(10);
    page.send({ type: 'change', change: { margin: 0.2, learningRate: 0.001, mining: 'offline-fixed' } });
    await page.playTo(20);
    const last = page.snapshots.at(-1);
    expect(last).toMatchObject({ step: 20, margin: 0.2, mining: 'offline-fixed' });
    expect(last?.batch?.selectedCount).toBe(20);
  });
});

describe('an inspection', () => {
  const pixels = Uint8Array.from({ length: 784 }, (_, i) => (i % 28 > 10 && i % 28 < 15 ? 255 : 0));
  const answers = (page: Page) =>
    page.messages.flatMap((message) => (message.type === 'inspection' ? [message.inspection] : []));
  const request = (id: number) => ({ id, images: pixels, activations: id % 2 === 0, filters: id % 2 === 0 ? 4 : 0 });
  const answered = (page: Page, id: number) =>
    page.until((message) => message.type === 'inspection' && message.inspection.id === id);

  it('is answered while paused and while training, always at the step of a snapshot, and leaves run and tensors as they are', async () => {
    serveData();
    const undisturbed = new Page();
    await undisturbed.open();
    await undisturbed.playTo(60);

    const page = new Page();
    await page.open();
    const first = answered(page, 1);
    page.send({ type: 'inspect', request: request(1) });
    await first;
    expect(answers(page)[0]).toMatchObject({ id: 1, step: 0 });
    page.send({ type: 'limit', steps: 60 });
    const done = page.until((message) => message.type === 'snapshot' && message.snapshot.step === 60);
    page.send({ type: 'play' });
    let id = 2;
    while (page.losses.length < 60) {
      const answer = answered(page, id);
      page.send({ type: 'inspect', request: request(id) });
      await answer;
      id++;
    }
    await done;
    const shown = new Set(page.snapshots.map(({ step }) => step));
    const steps = answers(page).map(({ step }) => step);
    expect(steps.length).toBeGreaterThan(3);
    expect(steps.filter((step) => !shown.has(step))).toEqual([]);
    expect(steps.some((step) => step > 0 && step < 60)).toBe(true);
    expect(page.losses).toEqual(undisturbed.losses);
    const tensors = page.messages.flatMap((message) => (message.type === 'memory' ? [message.tensors] : []));
    expect(new Set(tensors.slice(1)).size).toBe(1);
  });

  it('moves as the net learns', async () => {
    serveData();
    const page = new Page();
    await page.open();
    for (const id of [2, 4]) {
      const answer = answered(page, id);
      page.send({ type: 'inspect', request: request(id) });
      await answer;
      if (id === 2) await page.playTo(10);
    }
    const [before, after] = answers(page);
    expect([before.step, after.step]).toEqual([0, 10]);
    expect(after.embeddings).not.toEqual(before.embeddings);
    expect(after.filters?.values).not.toEqual(before.filters?.values);
    expect(after.layers[0].activations).not.toEqual(before.layers[0].activations);
  });
});

describe('broken data', () => {
  const notices = (page: Page) => page.messages.flatMap((message) => (message.type === 'notice' ? [message.notice.code] : []));

  it('says so when the start shard is missing, and opens when it is there after all', async () => {
    serveData((file) => (file === 'start.bin' ? new Response('', { status: 404 }) : undefined));
    const page = new Page();
    const failed = page.until((message) => message.type === 'notice' && message.notice.severity === 'error');
    page.send({ type: 'open', experiment, addresses });
    await failed;
    expect(notices(page)).toContain('shard-missing');
    serveData();
    const first = page.until((message) => message.type === 'snapshot');
    page.send({ type: 'retryData' });
    await first;
  });

  it('trains on without a later shard that is corrupt', async () => {
    serveData((file) =>
      file === 'train-01.bin' ? new Response(new Uint8Array([0x1f, 0x8b, 1, 2, 3]), { status: 200 }) : undefined,
    );
    const page = new Page();
    await page.open();
    await page.playTo(60);
    expect(notices(page)).toContain('shard-corrupt');
    expect(page.snapshots.at(-1)?.poolSize).toBeLessThan(8000);
    expect(page.snapshots.at(-1)?.poolSize).toBeGreaterThan(2000);
  });
});
