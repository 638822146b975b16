/** Finds a Python that has a library, and runs many scripts in one process of it: importing torch once takes seconds, each script then milliseconds. */

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** EXPORT_PYTHON names one more, for a virtual environment that the machine's own Python does not know. */
const interpreters = [process.env.EXPORT_PYTHON, 'python3', '/usr/bin/python3'].filter((name) => name !== undefined);

/** The first Python that can import the module, or null. */
export function pythonWith(module: string): string | null {
  return interpreters.find((python) => spawnSync(python, ['-c', `import ${module}`]).status === 0) ?? null;
}

export interface Run {
  name: string;
  code: string;
  /** What its --check is given. */
  batch: object;
}

export interface Outcome {
  loss: number;
  gradient_norm: number;
  gradient: number[][];
  rows: number[][];
  /** Shapes of the parameters of make_net(), where torch made it. */
  shapes: number[][];
}

/** Runs each script as `python SCRIPT --check BATCH` would, one after the other; the loss may be NaN. */
const driver = `
import contextlib, io, json, runpy, sys, traceback
answers = []
for script, batch in json.load(open(sys.argv[1])):
    said = io.StringIO()
    sys.argv = [script, "--check", batch]
    try:
        with contextlib.redirect_stdout(said):
            names = runpy.run_path(script, run_name="__main__")
        answer = json.loads(said.getvalue())
        net = names["make_net"]()
        answer["shapes"] = [list(p.shape) for p in net.parameters()] if hasattr(net, "parameters") else []
        answers.append(answer)
    except BaseException:
        answers.append({"error": traceback.format_exc()})
print(json.dumps(answers))
`;

function inFolder<T>(act: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'export-'));
  try {
    return act(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Throws an Error with Python's own words where a script fails. */
export function runScripts(python: string, runs: readonly Run[]): Outcome[] {
  return inFolder((folder) => {
    const files = runs.map(({ code, batch }, i) => {
      const script = join(folder, `case_${i}.py`);
      const data = join(folder, `case_${i}.json`);
      writeFileSync(script, code);
      writeFileSync(data, JSON.stringify(batch));
      return [script, data];
    });
    writeFileSync(join(folder, 'files.json'), JSON.stringify(files));
    const said = spawnSync(python, ['-c', driver, join(folder, 'files.json')], { encoding: 'utf8', maxBuffer: 1 << 28 });
    if (said.status !== 0) throw new Error(`${python}: ${said.stderr}`);
    const answers = JSON.parse(said.stdout.trim().split('\n').at(-1) ?? '') as (Outcome & { error?: string })[];
    answers.forEach(({ error }, i) => {
      if (error) throw new Error(`${runs[i].name}: ${error}`);
    });
    return answers;
  });
}

/** One script as people run it, in a process of its own. */
export function runAlone(python: string, { code, batch }: Run): Outcome {
  return inFolder((folder) => {
    writeFileSync(join(folder, 'script.py'), code);
    writeFileSync(join(folder, 'batch.json'), JSON.stringify(batch));
    const said = spawnSync(python, [join(folder, 'script.py'), '--check', join(folder, 'batch.json')], { encoding: 'utf8' });
    if (said.status !== 0) throw new Error(said.stderr);
    return JSON.parse(said.stdout);
  });
}

/** What Python's compiler says against the scripts; empty where all are well formed. */
export function syntaxErrors(python: string, codes: readonly string[]): string[] {
  const program =
    'import json, sys\nfor i, code in enumerate(json.load(sys.stdin)):\n    try: compile(code, f"script {i}", "exec")\n    except SyntaxError as error: print(error)';
  const said = spawnSync(python, ['-c', program], { input: JSON.stringify(codes), encoding: 'utf8', maxBuffer: 1 << 26 });
  if (said.status !== 0) throw new Error(said.stderr);
  return said.stdout.split('\n').filter((line) => line !== '');
}
