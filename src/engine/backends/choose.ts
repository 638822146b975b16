/**
 * Which backend trains: never a software adapter by itself, a GPU only when it passes the self-test and beats WASM in a few real steps; what the
 * visitor asks for is taken if it starts. Every candidate gets a verdict for the page to show.
 */
import type { BackendId, BackendReport } from '../protocol';
import type { Adapter } from './adapters';

/** What choosing needs of the machine; injected, so that every path can be tested. */
export interface Machine {
  webgpu(): Promise<Adapter>;
  webgl(): Adapter;
  hasWebAssembly: boolean;
  /** Makes it the active backend. */
  start(id: BackendId): Promise<{ ok: boolean; detail?: string }>;
  selfTest(): Promise<{ ok: boolean; detail?: string }>;
  /** Milliseconds of a real training step on the active backend, warmed up. */
  timeStep(): Promise<number>;
}

export interface Choice {
  chosen: BackendId;
  reports: BackendReport[];
  /** The wish that could not be met. */
  refused?: { id: BackendId; detail: string };
}

/** `avoid`: backends that were lost repeatedly and are not tried again. Throws when not even `cpu` starts. */
export async function chooseBackend(wish: 'auto' | BackendId, machine: Machine, avoid: BackendId[] = []): Promise<Choice> {
  if (wish !== 'auto') {
    const started = await machine.start(wish);
    if (started.ok) return { chosen: wish, reports: [{ id: wish, verdict: 'chosen-by-user' }, ...others(wish)] };
    const rest = await chooseBackend('auto', machine, [...avoid, wish]);
    const reports = rest.reports.map((report) =>
      report.id === wish ? { ...report, verdict: 'failed-start' as const, detail: started.detail } : report,
    );
    return { ...rest, reports, refused: { id: wish, detail: started.detail ?? '' } };
  }
  const reports: BackendReport[] = [];
  const timed: BackendReport[] = [];
  for (const id of ['webgpu', 'webgl'] as const) {
    const report = await examineGpu(id, machine, avoid, timed.length > 0);
    reports.push(report);
    if (report.stepMs !== undefined) timed.push(report);
  }
  reports.push(await examineWasm(machine, avoid, timed));
  reports.push({ id: 'cpu', verdict: 'not-tried' });
  return settle(reports, timed, machine);
}

function others(chosen: BackendId): BackendReport[] {
  return (['webgpu', 'webgl', 'wasm', 'cpu'] as const)
    .filter((id) => id !== chosen)
    .map((id) => ({ id, verdict: 'not-tried' }));
}

async function examineGpu(
  id: 'webgpu' | 'webgl',
  machine: Machine,
  avoid: BackendId[],
  haveGpu: boolean,
): Promise<BackendReport> {
  if (avoid.includes(id)) return { id, verdict: 'lost' };
  // WebGL is for machines whose browser has no WebGPU; where WebGPU works it is not worth its start.
  if (haveGpu) return { id, verdict: 'not-tried' };
  const adapter = id === 'webgpu' ? await machine.webgpu() : machine.webgl();
  if (adapter.kind === 'absent') return { id, verdict: 'absent', detail: adapter.name };
  if (adapter.kind === 'software') return { id, verdict: 'software-adapter', detail: adapter.name };
  const started = await machine.start(id);
  if (!started.ok) return { id, verdict: 'failed-start', detail: started.detail };
  try {
    const test = await machine.selfTest();
    if (!test.ok) return { id, verdict: 'failed-self-test', detail: test.detail };
    return { id, verdict: 'slower', stepMs: await machine.timeStep(), detail: adapter.name };
  } catch (error) {
    return { id, verdict: 'failed-self-test', detail: error instanceof Error ? error.message : String(error) };
  }
}

async function examineWasm(machine: Machine, avoid: BackendId[], timed: BackendReport[]): Promise<BackendReport> {
  if (avoid.includes('wasm')) return { id: 'wasm', verdict: 'lost' };
  if (!machine.hasWebAssembly) return { id: 'wasm', verdict: 'absent' };
  const started = await machine.start('wasm');
  if (!started.ok) return { id: 'wasm', verdict: 'failed-start', detail: started.detail };
  if (timed.length === 0) return { id: 'wasm', verdict: 'chosen-only' };
  const report: BackendReport = { id: 'wasm', verdict: 'slower', stepMs: await machine.timeStep() };
  timed.push(report);
  return report;
}

async function settle(reports: BackendReport[], timed: BackendReport[], machine: Machine): Promise<Choice> {
  const ranking = [...timed].sort((a, b) => (a.stepMs as number) - (b.stepMs as number));
  const only = reports.find((report) => report.verdict === 'chosen-only');
  for (const best of only ? [only] : ranking) {
    // The last one started is the active one; starting again is cheap.
    if (!(await machine.start(best.id)).ok) {
      best.verdict = 'failed-start';
      continue;
    }
    if (best !== only) best.verdict = ranking.length > 1 ? 'chosen-fastest' : 'chosen-only';
    return { chosen: best.id, reports };
  }
  const cpu = reports[reports.length - 1];
  const started = await machine.start('cpu');
  if (!started.ok) throw new Error(`no backend starts: ${started.detail ?? ''}`);
  cpu.verdict = 'chosen-only';
  return { chosen: 'cpu', reports };
}
