// Stops a process as a proxy would see it stopped, while people work: nothing that was sent to it is lost, and it ends well.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { logIn, startProgram } from '../lib/program.mjs';
import { makeItems } from '../lib/trial-meeting.mjs';

const LANES = 8;
const DRAIN_SECONDS = 3;

/** `npm run trial -- stopping [rounds]`, 5 unless told. */
export async function trial([rounds = '5']) {
  const dataFolder = mkdtempSync(join(tmpdir(), 'klubbat-stopping-'));
  chmodSync(dataFolder, 0o755);
  let faults = 0;
  try {
    for (let round = 1; round <= Number(rounds); round += 1) {
      const seen = await stopOnce(dataFolder);
      const isWell = seen.lost.length === 0 && seen.after > 0 && seen.pdf === 200 && seen.code === 0;
      faults += isWell ? 0 : 1;
      console.log(
        `round ${round}: ${seen.answered} answered, ${seen.after} of them after SIGTERM, ${seen.lost.length} lost; a PDF under way answered ${seen.pdf}; ended with ${seen.code}`,
      );
      seen.lost.slice(0, 3).forEach((why) => console.log(`  ${why}`));
    }
  } finally {
    rmSync(dataFolder, { recursive: true, force: true });
  }
  console.log(`${rounds} stops, ${faults} with faults`);
  return faults === 0;
}

async function stopOnce(dataFolder) {
  const program = await startProgram({ KLUBBAT_DATA: dataFolder, KLUBBAT_DRAIN: String(DRAIN_SECONDS) });
  await program.ready();
  const call = await logIn(program.address);
  const known = (await call('GET', '/api/meetings')).body.meetings;
  // the first round makes what the others find
  const [item] =
    known.length === 0
      ? await makeItems(call, 12)
      : (await call('GET', `/api/meetings/${known[0].id}`)).body.items;
  const { meetings } = (await call('GET', '/api/meetings')).body;
  const seen = { answered: 0, after: 0, lost: [], pdf: 0, code: undefined };
  const state = { told: false, left: false };
  const lanes = Array.from({ length: LANES }, async () => {
    while (!state.left) {
      const isAfter = state.told;
      const { status } = await call('GET', `/api/agenda-items/${item.id}`).catch((error) => ({
        status: String(error.cause ?? error),
      }));
      seen.answered += 1;
      seen.after += isAfter ? 1 : 0;
      if (status !== 200) {
        seen.lost.push(status);
      }
    }
  });
  await pause(500);
  program.child.kill('SIGTERM');
  state.told = true;
  // as a proxy: nothing more is sent when it has been seen to leave
  while ((await fetch(`${program.address}/readyz`).catch(() => ({ ok: true }))).ok) {
    await pause(100);
  }
  const pdf = call('GET', `/api/meetings/${meetings[0].id}/protocol.pdf`, undefined, 'bytes');
  state.left = true;
  await Promise.all(lanes);
  seen.pdf = (await pdf.catch((error) => ({ status: String(error) }))).status;
  seen.code = (await program.ended).code;
  return seen;
}
