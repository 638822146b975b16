/** Ratios and the table of a benchmark run. */
const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];

export function summarise({ steps, pytorch, page }) {
  const engine = (net) => steps?.find((row) => row.who === 'engine' && row.net === net && row.backend === 'wasm');
  const plain = (net) => steps?.find((row) => row.who === 'plain' && row.net === net);
  const peer = (net) => (Array.isArray(pytorch) ? pytorch.find((row) => row.net === net && row.stepMs) : undefined);
  const peerQuality = Array.isArray(pytorch) ? pytorch.find((row) => row.trainSeconds) : undefined;
  const ratio = (a, b) => (a && b ? a / b : null);
  return {
    smallCnnToPyTorch: ratio(engine('small-cnn')?.stepMs, peer('small-cnn')?.stepMs),
    mlpToPyTorch: ratio(engine('mlp')?.stepMs, peer('mlp')?.stepMs),
    plainToSmallCnn: ratio(plain('small-cnn')?.stepMs, engine('small-cnn')?.stepMs),
    plainToMlp: ratio(plain('mlp')?.stepMs, engine('mlp')?.stepMs),
    secondsTo90ToPyTorch:
      page?.quality && peerQuality ? median(page.quality.map((run) => run.seconds)) / peerQuality.trainSeconds : null,
    allViewsToOne: page?.views?.allToOne ?? null,
  };
}

export function formatTable(results) {
  const { steps = [], pytorch, page, ratios } = results;
  const lines = [
    `Measured ${results.date} on ${results.machine.cpu}, ${results.machine.cores} cores, Chromium ${results.browser}.`,
    '',
  ];
  lines.push(
    '| step of the reference workload (batch 64, 2-D, batch all, Adam) | net | ms a step | forward ms | first step ms |',
    '| --- | --- | --- | --- | --- |',
  );
  for (const row of steps) {
    const name = row.who === 'engine' ? `this engine, ${row.asked}` : `plain TensorFlow.js, picks ${row.backend}`;
    lines.push(
      row.failed
        ? `| ${name} | ${row.net} | not here: ${row.failed} | | |`
        : `| ${name} | ${row.net} | ${row.stepMs.toFixed(2)} | ${row.forwardMs ? row.forwardMs.toFixed(2) : ''} | ${row.firstStepMs.toFixed(0)} |`,
    );
  }
  for (const row of Array.isArray(pytorch) ? pytorch.filter((entry) => entry.stepMs) : [])
    lines.push(
      `| ${row.peer}, ${row.threads} thread | ${row.net} | ${row.stepMs.toFixed(2)} | ${row.forwardMs.toFixed(2)} | |`,
    );
  if (!Array.isArray(pytorch)) lines.push('', `PyTorch: ${pytorch?.failed ?? 'not measured (not installed)'}`);
  if (page) {
    lines.push('', '| on the page | |', '| --- | --- |');
    lines.push(
      `| navigation to first trained step shown | ${page.firstStepMs.median.toFixed(0)} ms (median of ${page.firstStepMs.all.length}) |`,
    );
    for (const run of page.quality)
      lines.push(`| play to 90 % 5-NN, seed ${run.seed} | ${run.seconds.toFixed(2)} s, step ${run.step} |`);
    const peer = Array.isArray(pytorch) && pytorch.find((row) => row.trainSeconds);
    if (peer) lines.push(`| PyTorch, one thread, training seconds to 90 % | ${peer.trainSeconds} s, step ${peer.steps} |`);
    for (const { points, medianMs, p95Ms } of page.sliders)
      lines.push(
        `| margin slider to repainted exact census, ${points} points, while training | median ${medianMs.toFixed(1)} ms, 95th percentile ${p95Ms.toFixed(1)} ms |`,
      );
    const { scrub, views } = page;
    lines.push(
      `| timeline dragged through ${scrub.steps} steps (${scrub.frames} frames) to the frame shown | median ${scrub.medianMs.toFixed(1)} ms, 95th percentile ${scrub.p95Ms.toFixed(1)} ms |`,
    );
    for (const [name, rate] of Object.entries(views.stepsPerSecond))
      lines.push(`| steps a second with ${views.open[name]} views open beside the stage | ${rate.toFixed(0)} |`);
    lines.push(
      `| long tasks on the main thread in ${page.training.seconds} s of training | ${page.training.longTasks} (longest ${page.training.worstMs.toFixed(0)} ms) |`,
    );
    lines.push(`| steps a second, default experiment | ${page.training.stepsPerSecond.toFixed(0)} |`);
  }
  lines.push('', '| ratio | |', '| --- | --- |');
  const show = (name, value) => lines.push(`| ${name} | ${value === null || value === undefined ? '-' : value.toFixed(2)} |`);
  show('small-cnn step: WASM / PyTorch', ratios.smallCnnToPyTorch);
  show('mlp step: WASM / PyTorch', ratios.mlpToPyTorch);
  show('small-cnn step: plain TensorFlow.js / this engine (WASM)', ratios.plainToSmallCnn);
  show('mlp step: plain TensorFlow.js / this engine (WASM)', ratios.plainToMlp);
  show('seconds to 90 %: page / PyTorch', ratios.secondsTo90ToPyTorch);
  show('steps a second: all views open / one', ratios.allViewsToOne);
  return `${lines.join('\n')}\n`;
}
