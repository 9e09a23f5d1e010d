/**
 * Runs stage after stage; in a stage its lanes side by side, and in a lane its checks in order. Prints what became of
 * each. A failing check does not hide the faults after it.
 */
export async function runChecks(stages) {
  const outcomes = [];
  for (const lanes of stages) {
    const run = lanes.map((checks) => runLane(checks, lanes.length > 1));
    outcomes.push(...(await Promise.all(run)).flat());
  }
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const { counts } of outcomes) {
    for (const kind of Object.keys(total)) {
      total[kind] += counts[kind];
    }
  }
  const failing = outcomes.filter(({ counts }) => counts.failed > 0);
  if (failing.length > 0) {
    console.log(`\nFailed: ${failing.map(({ heading }) => heading).join(', ')}`);
  }
  process.exitCode = total.failed === 0 ? 0 : 1;
  console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
}

async function runLane(checks, hasNeighbours) {
  const outcomes = [];
  for (const { heading, check } of checks) {
    outcomes.push({ heading, counts: await runCheck(heading, check, hasNeighbours) });
  }
  return outcomes;
}

async function runCheck(heading, check, hasNeighbours) {
  const begin = `\n== ${heading}`;
  const started = performance.now();
  let counts;
  if (hasNeighbours) {
    // shown when it has ended: the lines of two would mix
    const written = [];
    counts = await check({ write: (piece) => written.push(piece) });
    console.log(begin);
    process.stdout.write(Buffer.concat(written));
  } else {
    console.log(begin);
    counts = await check({});
  }
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`== ${heading}: ${counts.failed === 0 ? 'ok' : 'FAILED'} (${seconds} s)`);
  return counts;
}
