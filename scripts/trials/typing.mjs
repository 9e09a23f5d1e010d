// Kills the program while two write in the same paragraph of a § and a third in a motion of it, each with the client's own queue
// and a real Yjs document; then looks whether every acknowledged letter is stored, and whether all clients and what is stored
// come to say the same.
import { randomUUID } from 'node:crypto';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { tsImport } from 'tsx/esm/api';
import { logIn, startProgram } from '../lib/program.mjs';
import { makeItems, postmaster } from '../lib/trial-meeting.mjs';

/** A text is written in for so many rounds; then comes the next § */
const ROUNDS_OF_A_TEXT = 25;
/** In which text each one writes: of the section, or of the motion. */
const PLACES = [0, 0, 1];
/** In every such round the database is killed too. */
const WITH_DATABASE = 20;

/** `npm run trial -- typing [rounds]`, 1,000 rounds unless told. Answers whether nothing acknowledged was lost. */
export async function trial([wanted = '1000']) {
  const rounds = Number(wanted);
  const dataFolder = await mkdtemp(join(tmpdir(), 'klubbat-typing-'));
  await chmod(dataFolder, 0o755);
  const house = { call: undefined, program: undefined };
  const start = async () => {
    house.program = await startProgram({ KLUBBAT_DATA: dataFolder, LOG_LEVEL: 'warn' });
    await house.program.ready();
    house.call = await logIn(house.program.address);
  };
  await start();
  const items = await makeItems(house.call, Math.ceil(rounds / ROUNDS_OF_A_TEXT));
  const { aTypist } = await tsImport('../../e2e/typist.ts', import.meta.url);
  const figures = { acknowledged: 0, lost: 0, apart: 0, restarts: [] };
  let typists = [];
  for (let round = 0; round < rounds; round += 1) {
    const { id } = items[Math.floor(round / ROUNDS_OF_A_TEXT)];
    if (round % ROUNDS_OF_A_TEXT === 0) {
      typists = await openItem(house, id, aTypist);
    }
    const typing = { stopped: false };
    const work = typists.map((typist) => type(typist, typing));
    await pause(100 + Math.random() * 300);
    if (round % WITH_DATABASE === WITH_DATABASE - 1) {
      process.kill(postmaster(dataFolder), 'SIGKILL');
    }
    house.program.child.kill('SIGKILL');
    await house.program.ended;
    typing.stopped = true;
    await Promise.all(work);
    const acknowledged = typists.flatMap((typist) => typist.acknowledged());
    const killed = performance.now();
    await start();
    figures.restarts.push(performance.now() - killed);
    const after = (await textsOf(house, id)).join(' ');
    const lost = acknowledged.filter((word) => !after.includes(word));
    figures.lost += lost.reduce((sum, word) => sum + word.length, 0);
    await Promise.all(typists.map((typist) => typist.settle()));
    await Promise.all(typists.map((typist) => typist.read()));
    const stored = await textsOf(house, id);
    const missing = typists.flatMap((typist, one) =>
      typist.words.filter((word) => !stored[PLACES[one]].includes(word)),
    );
    const agree = typists.every((typist, one) => typist.says() === stored[PLACES[one]]);
    figures.apart += agree && missing.length === 0 ? 0 : 1;
    if (lost.length > 0 || missing.length > 0 || !agree) {
      console.error(`round ${round + 1}: lost ${lost.join()}; missing ${missing.join()}; agree: ${agree}`);
    }
    if ((round + 1) % ROUNDS_OF_A_TEXT === 0 || round === rounds - 1) {
      figures.acknowledged += typists.flatMap(({ words }) => words).join('').length;
      console.log(
        `${round + 1} rounds: ${figures.acknowledged} characters acknowledged, ${figures.lost} lost`,
      );
    }
  }
  house.program.child.kill('SIGTERM');
  await house.program.ended;
  await rm(dataFolder, { recursive: true, force: true });
  const median = figures.restarts.sort((one, other) => one - other)[Math.floor(rounds / 2)];
  console.log(
    `${rounds} rounds, ${figures.acknowledged} characters acknowledged, ${figures.lost} lost, ` +
      `${figures.apart} rounds in which clients and what is stored did not agree; ` +
      `median restart ${(median / 1000).toFixed(2)} s`,
  );
  return figures.lost === 0 && figures.apart === 0 && figures.acknowledged > 0;
}

/** Gives the § one paragraph and one motion, and those who have opened it. */
async function openItem(house, id, aTypist) {
  const { body } = await house.call('GET', `/api/agenda-items/${id}`);
  const { status } = await house.call('PATCH', `/api/agenda-items/${id}`, {
    version: body.version,
    saveId: randomUUID(),
    sections: [{ kind: 'decision', body: 'Nämnden beslutar.' }],
    motions: [{ id: 'yrkande-1', text: 'Nämnden yrkar.' }],
  });
  if (status !== 200) {
    throw new Error(`The text was answered ${status}`);
  }
  const typists = PLACES.map((place, one) =>
    aTypist('abc'[one], id, (...asked) => house.call(...asked), place),
  );
  await Promise.all(typists.map((typist) => typist.open()));
  return typists;
}

async function type(typist, typing) {
  while (!typing.stopped) {
    typist.type();
    await pause(10 + Math.random() * 20);
  }
}

async function textsOf(house, id) {
  const { body } = await house.call('GET', `/api/agenda-items/${id}`);
  return [body.sections[0].body, body.motions[0].text];
}
