// Kills the program and its database while several clients save by themselves, each save with its id, sent again until
// it is answered; then looks whether every acknowledged word is there, and none of them twice.
import { randomUUID } from 'node:crypto';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { logIn, startProgram } from '../lib/program.mjs';
import { makeItems, postmaster } from '../lib/trial-meeting.mjs';

const ITEMS = 4;
/** every such answer is thrown away, as if the network had lost it: the save is sent again */
const LOST_ONE_IN = 10;

/** `npm run trial -- autosave [saves]`, 1,000 saves unless told. Answers whether nothing was lost or doubled. */
export async function trial([saves = '1000']) {
  const dataFolder = await mkdtemp(join(tmpdir(), 'klubbat-autosave-'));
  await chmod(dataFolder, 0o755);
  const house = { call: undefined, program: undefined, writing: true };
  const start = async () => {
    house.program = await startProgram({ KLUBBAT_DATA: dataFolder, LOG_LEVEL: 'warn' });
    await house.program.ready();
    house.call = await logIn(house.program.address);
  };
  await start();
  const figures = { acknowledged: 0, repeated: 0, kills: 0 };
  const items = (await makeItems(house.call, ITEMS)).map(({ id }) => id);
  // two clients in each item: both add lines to the same text
  const clients = items.flatMap((id) => [1, 2].map((number) => ({ id, name: `${number}`, words: [] })));
  const work = clients.map((client) => write(house, client, figures, Number(saves)));
  const ended = Promise.all(work).then(() => {
    house.writing = false;
  });
  while (house.writing) {
    await pause(3_000 + Math.random() * 4_000);
    if (!house.writing) {
      break;
    }
    figures.kills += 1;
    if (figures.kills % 3 === 0) {
      process.kill(postmaster(dataFolder), 'SIGKILL');
      await house.program.ready();
    } else {
      house.program.child.kill('SIGKILL');
      await house.program.ended;
      await start();
    }
  }
  await ended;
  const { lost, doubled } = await count(house.call, clients);
  house.program.child.kill('SIGTERM');
  await house.program.ended;
  await rm(dataFolder, { recursive: true, force: true });
  console.log(
    `${figures.acknowledged} acknowledged, ${lost} lost, ${doubled} doubled, ` +
      `${figures.kills} kills, ${figures.repeated} repeated`,
  );
  return lost === 0 && doubled === 0 && figures.acknowledged >= Number(saves);
}

/** Adds one word after the other to what stands in the item. */
async function write(house, client, figures, wanted) {
  while (figures.acknowledged < wanted) {
    const word = `${client.name}:${client.words.length}:${randomUUID().slice(0, 8)}`;
    if (await add(house, client, word, figures)) {
      client.words.push(word);
      figures.acknowledged += 1;
    }
  }
}

async function add(house, client, word, figures) {
  for (;;) {
    const now = await answerOf(house, 'GET', client.id);
    const text = (now.body.sections ?? [])[0]?.body ?? '';
    const save = {
      version: now.body.version,
      saveId: randomUUID(),
      sections: [{ kind: 'decision', body: text === '' ? word : `${text}\n\n${word}` }],
    };
    const { status } = await answerOf(house, 'PATCH', client.id, save, figures);
    if (status === 200) {
      return true;
    }
    if (status !== 409) {
      throw new Error(`A save was answered ${status}`);
    }
  }
}

/** Sends the very same request until it is answered. */
async function answerOf(house, method, id, body, figures) {
  for (;;) {
    const answer = await house.call(method, `/api/agenda-items/${id}`, body).catch(() => undefined);
    const lost = body !== undefined && Math.random() < 1 / LOST_ONE_IN;
    if (
      answer !== undefined &&
      answer.status < 500 &&
      answer.status !== 401 &&
      answer.status !== 429 &&
      !lost
    ) {
      return answer;
    }
    if (figures !== undefined) {
      figures.repeated += 1;
    }
    await pause(lost ? 0 : 200);
  }
}

async function count(call, clients) {
  let lost = 0;
  let doubled = 0;
  for (const { id, words } of clients) {
    const { body } = await call('GET', `/api/agenda-items/${id}`);
    const stored = (body.sections?.[0]?.body ?? '').split('\n\n');
    for (const word of words) {
      const times = stored.filter((one) => one === word).length;
      lost += times === 0 ? 1 : 0;
      doubled += times > 1 ? 1 : 0;
    }
  }
  return { lost, doubled };
}
