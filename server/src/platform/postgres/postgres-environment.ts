/**
 * The environment of PostgreSQL's own processes: nothing of the user's PG* variables, English messages
 * whatever the machine's language, and UTC. LC_ALL must be set, or macOS starts threads in the postmaster.
 */
export function postgresEnvironment(): NodeJS.ProcessEnv {
  const own = { LC_ALL: 'C', LC_MESSAGES: 'C', LANG: 'C', TZ: 'UTC' };
  if (process.platform !== 'win32') {
    return { PATH: process.env['PATH'], ...own };
  }
  const { SystemRoot, TEMP, TMP, PATH, PATHEXT } = process.env;
  return { SystemRoot, TEMP, TMP, PATH, PATHEXT, ...own };
}
