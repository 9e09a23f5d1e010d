// Two programs on one database, and an unreliable mail server.
import { randomBytes } from 'node:crypto';
import { startProgram } from '../program.mjs';
import { startUnreliableSmtp } from '../unreliable-smtp.mjs';

const PROGRAMS = 2;

/**
 * Starts them on the database at that address. `more(place)`: settings that only that program has. `settings` are what another program needs
 * to join; `kill(place)` takes one away with SIGKILL and answers when another runs in its place.
 */
export async function openPrograms({ address, dataFolder, more = () => ({}) }) {
  const smtp = await startUnreliableSmtp();
  const settings = {
    DATABASE_URL: address,
    KLUBBAT_DATA: dataFolder,
    KLUBBAT_KEY: randomBytes(32).toString('hex'),
    SMTP_URL: smtp.url,
    MAIL_FROM: 'Klubbat <klubbat@prov.example>',
    LOG_LEVEL: 'warn',
  };
  const programs = [];
  /** of every program that ran, what it has written */
  const outputs = [];
  // one that ends because the database is taken away while it starts is started again, as whoever watches over it does
  const start = async (place, triesLeft = 5) => {
    const program = await startProgram({ ...settings, ...more(place) });
    outputs.push(program.output);
    try {
      await program.ready();
    } catch (error) {
      if (triesLeft === 0) {
        throw error;
      }
      await start(place, triesLeft - 1);
      return;
    }
    programs[place] = program;
  };
  for (let place = 0; place < PROGRAMS; place += 1) {
    await start(place);
  }
  return {
    programs,
    settings,
    smtp,
    kill: async (place) => {
      const { child, ended } = programs[place];
      process.kill(child.pid, 'SIGKILL');
      await ended;
      await start(place);
    },
    /** What the programs' logs tell of that request. */
    logOf: (requestId) =>
      outputs
        .flatMap((output) => output.join('').split('\n'))
        .filter((line) => line.includes(requestId))
        .join('\n'),
    /** Stops them. Answers whether all ended cleanly. */
    close: async () => {
      programs.forEach(({ child }) => child.kill('SIGTERM'));
      const ends = await Promise.all(programs.map(({ ended }) => ended));
      await smtp.close();
      return ends.every(({ code }) => code === 0);
    },
  };
}
