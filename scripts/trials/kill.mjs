// Kills the program and its database at random moments while people write, and looks for what was acknowledged.
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { logIn, startProgram } from '../lib/program.mjs';
import { makeItems, postmaster } from '../lib/trial-meeting.mjs';

const ITEMS = 8;

/** `npm run trial -- kill [rounds]`, 20 rounds unless told. Answers whether everything acknowledged was there. */
export async function trial([rounds = '20']) {
  const dataFolder = await mkdtemp(join(tmpdir(), 'klubbat-kill-'));
  await chmod(dataFolder, 0o755);
  const start = async () => {
    const program = await startProgram({ KLUBBAT_DATA: dataFolder, LOG_LEVEL: 'warn' });
    await program.ready();
    return { ...program, call: await logIn(program.address) };
  };
  const kills = {
    program: async (program) => void process.kill(program.child.pid, 'SIGKILL'),
    database: async () => void process.kill(postmaster(dataFolder), 'SIGKILL'),
    both: async (program) => {
      process.kill(postmaster(dataFolder), 'SIGKILL');
      process.kill(program.child.pid, 'SIGKILL');
    },
  };
  let program = await start();
  const made = await makeItems(program.call, ITEMS);
  const items = made.map(({ id, version, title }) => ({ id, version, title, underWay: undefined }));
  const figures = { acknowledged: 0, lost: 0, slowestStart: 0 };
  for (let round = 0; round < Number(rounds); round += 1) {
    const what = Object.keys(kills)[round % 3];
    const writing = { stopped: false };
    const writers = items.map((item) => write(program.call, item, writing, figures));
    await pause(100 + Math.random() * 900);
    await kills[what](program);
    // When only the database dies the program must come back by itself, with the writers still at it.
    await pause(what === 'database' ? 500 : 0);
    writing.stopped = true;
    await Promise.all(writers);
    const killed = performance.now();
    if (what === 'database') {
      await program.ready();
    } else {
      await program.ended;
      program = await start();
    }
    figures.slowestStart = Math.max(figures.slowestStart, performance.now() - killed);
    figures.lost += await countLost(program.call, items);
    console.log(
      `round ${round + 1}, killed ${what}: ${figures.acknowledged} acknowledged so far, ${figures.lost} lost`,
    );
  }
  program.child.kill('SIGTERM');
  const { code } = await program.ended;
  await rm(dataFolder, { recursive: true, force: true });
  console.log(
    `${rounds} kills, ${figures.acknowledged} acknowledged changes, ${figures.lost} lost; ` +
      `slowest way back ${(figures.slowestStart / 1000).toFixed(1)} s; clean end: ${code === 0}`,
  );
  return figures.lost === 0 && figures.acknowledged > 0 && code === 0;
}

/** Changes one title again and again; remembers what was acknowledged and what may or may not have been. */
async function write(call, item, writing, figures) {
  while (!writing.stopped) {
    item.underWay = `Ärende ${Math.random()}`;
    const answer = await call('PATCH', `/api/agenda-items/${item.id}`, {
      version: item.version,
      title: item.underWay,
    }).catch(() => undefined);
    if (answer?.status !== 200) {
      return;
    }
    Object.assign(item, { version: answer.body.version, title: item.underWay, underWay: undefined });
    figures.acknowledged += 1;
  }
}

async function countLost(call, items) {
  let lost = 0;
  for (const item of items) {
    const { status, body } = await call('GET', `/api/agenda-items/${item.id}`);
    if (status !== 200 || ![item.title, item.underWay].includes(body.title)) {
      lost += 1;
      console.error(`lost: ${item.id} had "${item.title}", has ${JSON.stringify(body)}`);
    }
    Object.assign(item, { version: body.version, title: body.title, underWay: undefined });
  }
  return lost;
}
