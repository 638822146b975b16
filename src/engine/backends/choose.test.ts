/** Every way a machine can be: which backend is taken, and what the page is told of the others. */
import { expect, it } from 'vitest';
import type { BackendId } from '../protocol';
import type { Adapter } from './adapters';
import { chooseBackend, type Machine } from './choose';

const absent: Adapter = { kind: 'absent', name: '' };
const gpu: Adapter = { kind: 'hardware', name: 'gpu' };
const software: Adapter = { kind: 'software', name: 'SwiftShader' };

function machineWith(traits: {
  webgpu?: Adapter;
  webgl?: Adapter;
  wasm?: boolean;
  fails?: BackendId[];
  selfTest?: boolean;
  stepMs?: Partial<Record<BackendId, number>>;
}): Machine & { active(): BackendId | null; started: BackendId[] } {
  let active: BackendId | null = null;
  const started: BackendId[] = [];
  return {
    webgpu: async () => traits.webgpu ?? absent,
    webgl: () => traits.webgl ?? absent,
    hasWebAssembly: traits.wasm ?? true,
    async start(id) {
      started.push(id);
      if (traits.fails?.includes(id)) return { ok: false, detail: 'broken' };
      active = id;
      return { ok: true };
    },
    selfTest: async () => ({ ok: traits.selfTest ?? true }),
    timeStep: async () => traits.stepMs?.[active as BackendId] ?? 10,
    active: () => active,
    started,
  };
}
const verdicts = (reports: { id: string; verdict: string }[]) =>
  Object.fromEntries(reports.map(({ id, verdict }) => [id, verdict]));

it('takes WASM where there is no GPU, without timing anything', async () => {
  const machine = machineWith({});
  const choice = await chooseBackend('auto', machine);
  expect(choice.chosen).toBe('wasm');
  expect(verdicts(choice.reports)).toEqual({ webgpu: 'absent', webgl: 'absent', wasm: 'chosen-only', cpu: 'not-tried' });
});

it('never takes a software adapter by itself', async () => {
  const machine = machineWith({ webgpu: software, webgl: software });
  const choice = await chooseBackend('auto', machine);
  expect(choice.chosen).toBe('wasm');
  expect(machine.started).not.toContain('webgpu');
  expect(verdicts(choice.reports)).toMatchObject({ webgpu: 'software-adapter', webgl: 'software-adapter' });
});

it('takes the faster of GPU and WASM, and leaves it active', async () => {
  const fast = machineWith({ webgpu: gpu, stepMs: { webgpu: 3, wasm: 9 } });
  expect((await chooseBackend('auto', fast)).chosen).toBe('webgpu');
  expect(fast.active()).toBe('webgpu');
  const slow = machineWith({ webgpu: gpu, stepMs: { webgpu: 30, wasm: 9 } });
  const choice = await chooseBackend('auto', slow);
  expect(choice.chosen).toBe('wasm');
  expect(slow.active()).toBe('wasm');
  expect(verdicts(choice.reports)).toMatchObject({ webgpu: 'slower', webgl: 'not-tried', wasm: 'chosen-fastest' });
});

it('passes over a GPU that fails the self-test', async () => {
  const choice = await chooseBackend('auto', machineWith({ webgpu: gpu, selfTest: false, stepMs: { webgpu: 1 } }));
  expect(choice.chosen).toBe('wasm');
  expect(verdicts(choice.reports).webgpu).toBe('failed-self-test');
});

it('uses WebGL where WebGPU is absent, and cpu where nothing else is', async () => {
  expect((await chooseBackend('auto', machineWith({ webgl: gpu, stepMs: { webgl: 2, wasm: 9 } }))).chosen).toBe('webgl');
  const bare = await chooseBackend('auto', machineWith({ wasm: false }));
  expect(bare.chosen).toBe('cpu');
  expect(verdicts(bare.reports)).toMatchObject({ wasm: 'absent', cpu: 'chosen-only' });
});

it('takes what the visitor asks for, also a software adapter, and falls back when it does not start', async () => {
  expect((await chooseBackend('webgpu', machineWith({ webgpu: software }))).chosen).toBe('webgpu');
  const refused = await chooseBackend('webgpu', machineWith({ fails: ['webgpu'] }));
  expect(refused.chosen).toBe('wasm');
  expect(refused.refused).toEqual({ id: 'webgpu', detail: 'broken' });
  expect(verdicts(refused.reports).webgpu).toBe('failed-start');
});

it('throws when not even cpu starts', async () => {
  await expect(chooseBackend('auto', machineWith({ fails: ['wasm', 'cpu'] }))).rejects.toThrow('no backend starts');
});
