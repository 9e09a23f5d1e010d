/**
 * npm puts a shell between itself and us, and a shell that is told to end does not pass it on. So when
 * whoever started us through npm is gone, we end as if we had been told ourselves.
 */
export function endWithParent() {
  if (process.env.npm_lifecycle_event === undefined || process.platform === 'win32') {
    return;
  }
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid !== parent) {
      clearInterval(watch);
      process.kill(process.pid, 'SIGTERM');
    }
  }, 500);
  watch.unref();
}
