// Many follow a meeting of the demo while people vote: how long until the last one sees it, and does anyone miss anything?
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { admin, logIn, startProgram } from '../lib/program.mjs';

const ROUNDS = 40;
/** Votes that come in one after the other without anybody waiting for them to be seen. */
const BURST = 60;
/** All must have seen it within this, in ms. */
const GOAL = 1000;
const PATIENCE = 15_000;

/** `npm run trial -- followers [n]`, 150 unless told. Answers whether each follower had each change within a second. */
export async function trial([count = '150']) {
  const dataFolder = await mkdtemp(join(tmpdir(), 'klubbat-followers-'));
  await chmod(dataFolder, 0o755);
  let program = await startProgram({ KLUBBAT_DATA: dataFolder, KLUBBAT_DEMO: '1', LOG_LEVEL: 'warn' });
  const { address } = program;
  await program.ready();
  let call = await logIn(address);
  const { meetingId, itemId, members } = await heldMeeting(call);
  const vote = { id: crypto.randomUUID(), method: 'open', yesMeans: 'bifall', noMeans: 'avslag' };
  await call('POST', `/api/agenda-items/${itemId}/live-votes`, vote);

  console.log(`${count} people sign in …`);
  const followers = [];
  while (followers.length < Number(count)) {
    const some = Math.min(5, Number(count) - followers.length);
    const cookies = await Promise.all(Array.from({ length: some }, () => cookieOf(address)));
    followers.push(...cookies.map((cookie) => follow(address, meetingId, cookie)));
  }
  const seenBy = (cast, since) => Promise.all(followers.map((follower) => follower.sees(cast, since)));
  let cast = 0;
  await seenBy(cast, 0);
  const put = (ballots) => call('PUT', `/api/live-votes/${vote.id}/ballots`, { ballots });

  /** One vote more or less, so that what is shown next is told from what was shown before. */
  const nextBallot = (round) => {
    const place = round % (2 * members.length);
    const gives = place < members.length;
    cast += gives ? 1 : -1;
    return { person: members[place % members.length], cast: gives ? 'yes' : null };
  };
  const rounds = async (from, to) => {
    const figures = { delays: [], last: [], missed: 0 };
    for (let round = from; round < to; round += 1) {
      const ballot = nextBallot(round);
      const began = performance.now();
      await put([ballot]);
      const delays = (await seenBy(cast, began)).map((at) => (at === undefined ? undefined : at - began));
      figures.missed += delays.filter((delay) => delay === undefined).length;
      const had = delays.filter((delay) => delay !== undefined);
      figures.delays.push(...had);
      figures.last.push(Math.max(...had));
    }
    return figures;
  };

  const calm = await rounds(0, ROUNDS);
  tell('One vote at a time', calm);

  const began = performance.now();
  for (let round = ROUNDS; round < ROUNDS + BURST; round += 1) {
    await put([nextBallot(round)]);
  }
  const given = performance.now();
  const burst = await seenBy(cast, began);
  const late = Math.max(...burst.map((at) => (at ?? Infinity) - given));
  console.log(
    `${BURST} votes in ${Math.round(given - began)} ms: the last follower saw the last of them ${Math.round(Math.max(0, late))} ms after it was acknowledged`,
  );
  console.log(`Memory of the program: ${await memory(program)} MB`);

  console.log('The program is killed, votes are cast by another one, and it starts again …');
  process.kill(program.child.pid, 'SIGKILL');
  await program.ended;
  const dead = performance.now();
  program = await startProgram({
    KLUBBAT_DATA: dataFolder,
    KLUBBAT_DEMO: '1',
    LOG_LEVEL: 'warn',
    PORT: new URL(address).port,
  });
  await program.ready();
  const up = performance.now();
  call = await logIn(address);
  const ballot = nextBallot(ROUNDS + BURST);
  await put([ballot]);
  const back = await seenBy(cast, dead);
  const missedBack = back.filter((at) => at === undefined).length;
  console.log(
    `Back after ${((up - dead) / 1000).toFixed(1)} s; the last follower was right again ${Math.round(Math.max(0, Math.max(...back.map((at) => at ?? Infinity)) - up))} ms after that; missed: ${missedBack}`,
  );
  const after = await rounds(ROUNDS + BURST + 1, ROUNDS * 2 + BURST);
  tell('One vote at a time, after the restart', after);

  followers.forEach((follower) => follower.leave());
  program.child.kill('SIGTERM');
  const { code } = await program.ended;
  await rm(dataFolder, { recursive: true, force: true });
  const missed = calm.missed + after.missed + missedBack + burst.filter((at) => at === undefined).length;
  const slowest = Math.max(...calm.last, ...after.last, late);
  console.log(`missed=${missed}; slowest follower ${Math.round(slowest)} ms; clean end: ${code === 0}`);
  return missed === 0 && slowest < GOAL && code === 0;
}

function tell(what, { delays, last, missed }) {
  const median = (list) => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)];
  console.log(
    `${what}: ${last.length} votes, from the press to the screen: median ${Math.round(median(delays))} ms, ` +
      `last follower ${Math.round(median(last))} ms (at worst ${Math.round(Math.max(...last))}); missed ${missed}`,
  );
}

/** The meeting of the demo that goes on. */
async function heldMeeting(call) {
  const { body } = await call('GET', '/api/meetings?q=fritidsn%C3%A4mnden');
  for (const { id } of body.meetings) {
    const { body: meeting } = await call('GET', `/api/meetings/${id}`);
    if (meeting.sitting !== null && meeting.sitting.currentItemId !== null) {
      const members = meeting.attendance.filter(({ capacity }) => capacity === 'member');
      return {
        meetingId: id,
        itemId: meeting.sitting.currentItemId,
        members: members.map(({ person }) => person),
      };
    }
  }
  throw new Error('the demo has no meeting that goes on');
}

/** A session of its own for each, as at computers of their own. */
async function cookieOf(address) {
  const answer = await fetch(`${address}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(admin),
  });
  return answer.headers.getSetCookie()[0].split(';')[0];
}

async function memory({ child }) {
  const status = await readFile(`/proc/${child.pid}/status`, 'utf8').catch(() => '');
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024) || 'unknown';
}

/** Follows as a browser does: comes back by itself, and says what it heard last. */
function follow(address, meetingId, cookie) {
  const control = new AbortController();
  let lastEventId;
  let shown;
  const waiting = new Set();
  const look = () => waiting.forEach((one) => one());
  const hear = (block) => {
    lastEventId = /^id: (.*)$/m.exec(block)?.[1] ?? lastEventId;
    if (/^event: view$/m.test(block)) {
      const view = JSON.parse(/^data: (.*)$/m.exec(block)[1]);
      shown = { cast: view.vote?.cast, at: performance.now() };
      look();
    }
  };
  const listen = async () => {
    const reply = await fetch(`${address}/api/meetings/${meetingId}/live?view=members`, {
      headers: { cookie, ...(lastEventId === undefined ? {} : { 'Last-Event-ID': lastEventId }) },
      signal: control.signal,
    });
    let rest = '';
    const decoder = new TextDecoder();
    for await (const chunk of reply.body) {
      rest += decoder.decode(chunk, { stream: true });
      const blocks = rest.split('\n\n');
      rest = blocks.pop();
      blocks.forEach(hear);
    }
  };
  void (async () => {
    while (!control.signal.aborted) {
      await listen().catch(() => undefined);
      await pause(500 + Math.random() * 1000);
    }
  })();
  return {
    /** When it showed so many votes, after a moment; undefined: it never did. */
    sees: (cast, since) =>
      new Promise((resolve) => {
        const one = () => {
          if (shown?.cast === cast && shown.at >= since) {
            waiting.delete(one);
            clearTimeout(impatient);
            resolve(shown.at);
          }
        };
        const impatient = setTimeout(() => {
          waiting.delete(one);
          resolve(undefined);
        }, PATIENCE);
        waiting.add(one);
        one();
      }),
    leave: () => control.abort(),
  };
}
