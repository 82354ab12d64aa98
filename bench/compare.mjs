// One way of timing for Node and for pages. `compare` travels to a page as text, so it sees nothing of this file.

/**
 * Times two functions side by side: A B A B …, so that whatever else the machine does falls on both. Each is looped until
 * one sample takes `least` ms; of what the samples cost per call the medians are compared.
 * A function may be { prepare, run }: what `prepare` returns is given to one call of `run`, and its time is not counted.
 * `cpu`, where given, tells the CPU time used so far in ms, and the ratio of it is told beside that of the clock.
 * Returns ms per call: { subject, control, ratio, spread: [the quartiles of the samples' ratios], cpu, samples, loops }.
 */
export function compare(subject, control, { least = 5, samples = 15, cpu = undefined } = {}) {
  const kept = [];
  const sample = (task, loops) => {
    const { prepare, run } = typeof task === 'function' ? { run: task } : task;
    const given = prepare ? Array.from({ length: loops }, prepare) : [];
    const before = cpu?.();
    const begun = performance.now();
    // What is computed must be kept: an engine leaves out what nobody looks at.
    for (let at = 0; at < loops; at++) kept[0] = run(given[at]);
    const took = performance.now() - begun;
    return { clock: took / loops, cpu: cpu ? (cpu() - before) / loops : 0, took };
  };
  const loopsFor = (task, time) => {
    for (let loops = 1; ; loops *= 2) {
      const { took } = sample(task, loops);
      if (took >= time) return Math.max(1, Math.round(loops * time / took));
    }
  };
  const sorted = values => [...values].sort((a, b) => a - b);
  const quantile = (values, part) => sorted(values)[Math.floor((values.length - 1) * part)];
  for (const task of [subject, control]) sample(task, 1);
  // Samples of one length: on a busy machine a short one would be interrupted less often than a long one.
  const time = Math.max(least, sample(subject, 1).took, sample(control, 1).took);
  const loops = [loopsFor(subject, time), loopsFor(control, time)];
  const pairs = Array.from({ length: samples }, () => [sample(subject, loops[0]), sample(control, loops[1])]);
  const median = (side, what) => quantile(pairs.map(pair => pair[side][what]), 0.5);
  const ratios = pairs.map(([a, b]) => a.clock / b.clock);
  return {
    subject: median(0, 'clock'), control: median(1, 'clock'), ratio: median(0, 'clock') / median(1, 'clock'),
    spread: [quantile(ratios, 0.25), quantile(ratios, 0.75)], ...cpu ? { cpu: median(0, 'cpu') / median(1, 'cpu') } : {}, samples, loops,
  };
}

export const cpuTime = () => { const { user, system } = process.cpuUsage(); return (user + system) / 1000; };

export const median = values => [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) / 2)];
export const quantile = (values, part) => [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) * part)];
