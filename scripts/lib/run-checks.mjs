/** Runs each check and prints what became of it. A failing check does not hide the faults after it. */
export async function runChecks(checks) {
  const total = { passed: 0, failed: 0, skipped: 0 };
  const failing = [];
  for (const { heading, check } of checks) {
    console.log(`\n== ${heading}`);
    const started = performance.now();
    const counts = await check();
    for (const kind of Object.keys(total)) {
      total[kind] += counts[kind];
    }
    if (counts.failed > 0) {
      failing.push(heading);
    }
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    console.log(`== ${heading}: ${counts.failed === 0 ? 'ok' : 'FAILED'} (${seconds} s)`);
  }
  if (failing.length > 0) {
    console.log(`\nFailed: ${failing.join(', ')}`);
  }
  process.exitCode = total.failed === 0 ? 0 : 1;
  console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
}
