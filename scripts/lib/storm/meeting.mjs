// One meeting from its agenda to its extracts, while programs and database are killed; all that was acknowledged is noted.
import { randomUUID } from 'node:crypto';
import { expected, PASSWORD } from './person.mjs';

const ITEMS = 3;
const SAVES = 4;

/**
 * Holds a meeting of the board at that time and notes in the ledger, at each yes, what may never be lost: words, votes,
 * numbers, what was frozen, signatures, and mails that were ordered.
 */
export async function holdMeeting(board, { day, start }, ledger) {
  const { id, frozen } = await sendMeeting(board, { day, start }, ledger);
  await Promise.all(board.signers.map((signer) => sign(signer, frozen, ledger)));
  await dispatch(board.secretary.ask, id, day, ledger);
  ledger.meetings.push(id);
}

/** The same up to where it waits for its signatures: `{id, frozen}`. */
export async function sendMeeting(board, { day, start }, ledger) {
  const { ask } = board.secretary;
  const { id } = expected(
    await ask('POST', '/api/meetings', {
      boardId: board.id,
      date: day,
      start,
      saveId: randomUUID(),
    }),
    200,
    201,
  );
  const titles = Array.from({ length: ITEMS }, (_, place) => ({ title: `Ärende ${place + 1} den ${day}` }));
  expected(
    await ask('POST', `/api/meetings/${id}/agenda`, { items: titles, saveId: randomUUID() }),
    200,
    201,
  );
  expected(await ask('POST', `/api/meetings/${id}/roll`), 200);
  await seatAll(board, id);
  const { items } = expected(await ask('GET', `/api/meetings/${id}`), 200);
  await Promise.all(items.map((item) => writeWords(ask, item.id, ledger)));
  await vote(board, id, items[0].id, ledger);
  await number(ask, id, ledger);
  return { id, frozen: await send(ask, id, ledger) };
}

/** A change of the meeting as a whole: asked again with the version of today when another was quicker. */
async function change(ask, meetingId, path, bodyOf) {
  for (;;) {
    const meeting = expected(await ask('GET', `/api/meetings/${meetingId}`), 200);
    const answer = await ask('PUT', `/api/meetings/${meetingId}/${path}`, {
      version: meeting.version,
      saveId: randomUUID(),
      ...bodyOf(meeting),
    });
    if (answer.status !== 409) {
      return expected(answer, 200);
    }
  }
}

async function seatAll(board, id) {
  const { ask } = board.secretary;
  const keyOf = (people, { name }) => people.find((person) => person.name === name).key;
  await change(ask, id, 'officers', ({ people }) => {
    const [chair, ...adjusters] = board.signers.map((signer) => keyOf(people, signer));
    return { chair, adjusters, secretary: keyOf(people, board.secretary) };
  });
  await change(ask, id, 'attendance', ({ people }) => ({
    attendance: [
      ...board.members.map((member) => ({
        person: keyOf(people, member),
        capacity: 'member',
        present: true,
      })),
      { person: keyOf(people, board.secretary), capacity: 'official', present: true },
    ],
  }));
}

/** Saves words one after the other in a §: each is sent again with its own id until it is answered. */
async function writeWords(ask, itemId, ledger) {
  const words = [];
  while (words.length < SAVES) {
    const item = expected(await ask('GET', `/api/agenda-items/${itemId}`), 200);
    const text = item.sections[0]?.body ?? '';
    const word = `ord-${randomUUID().slice(0, 8)}`;
    const answer = await ask('PATCH', `/api/agenda-items/${itemId}`, {
      version: item.version,
      saveId: randomUUID(),
      sections: [{ kind: 'decision', body: text === '' ? word : `${text}\n\n${word}` }],
    });
    if (answer.status !== 409) {
      expected(answer, 200);
      words.push(word);
      ledger.words.push({ itemId, word });
    }
  }
}

async function vote(board, meetingId, itemId, ledger) {
  const { ask } = board.secretary;
  expected(await ask('POST', `/api/agenda-items/${itemId}/open`, {}), 200);
  const voteId = randomUUID();
  expected(
    await ask('POST', `/api/agenda-items/${itemId}/live-votes`, {
      id: voteId,
      method: 'open',
      yesMeans: 'bifall',
      noMeans: 'avslag',
    }),
    200,
    201,
  );
  const { people } = expected(await ask('GET', `/api/meetings/${meetingId}`), 200);
  const cast = async ({ name }, place) => {
    const { key } = people.find((person) => person.name === name);
    const ballot = { person: key, cast: place % 2 === 0 ? 'yes' : 'no' };
    expected(await ask('PUT', `/api/live-votes/${voteId}/ballots`, { ballots: [ballot] }), 200);
    ledger.ballots.push({ voteId, itemId, ...ballot });
  };
  await Promise.all(board.members.map(cast));
  expected(await ask('POST', `/api/live-votes/${voteId}/closing`, {}), 200);
  ledger.votes.push({ voteId, itemId });
}

async function number(ask, id, ledger) {
  expected(await ask('POST', `/api/meetings/${id}/numbering`), 200);
  const { items } = expected(await ask('GET', `/api/meetings/${id}`), 200);
  ledger.numbers.push(...items.map((item) => ({ itemId: item.id, paragraph: item.paragraph })));
}

async function send(ask, id, ledger) {
  const frozen = expected(
    await ask('POST', `/api/meetings/${id}/adjustments`, { saveId: randomUUID() }),
    200,
    201,
  );
  ledger.frozen.push(frozen);
  return frozen;
}

/** One whose answer was lost asks again, and is told that he has signed. */
async function sign({ ask, name }, { adjustmentId, sha256 }, ledger) {
  const answer = await ask('POST', `/api/adjustments/${adjustmentId}/signatures`, {
    sha256,
    readToEnd: true,
    proof: { kind: 'password', password: PASSWORD },
  });
  const isOwnBefore = answer.status === 409 && answer.body?.code === 'already-signed' && answer.tries > 0;
  if (!isOwnBefore) {
    expected(answer, 201);
  }
  ledger.signatures.push({ adjustmentId, name, sha256 });
}

async function dispatch(ask, id, day, ledger) {
  const recipients = [1, 2].map((place) => ({
    name: `Mottagare ${place} ${day}`,
    email: `mottagare-${place}-${id}@ort-${place}.example`,
  }));
  const { items } = expected(await ask('GET', `/api/meetings/${id}`), 200);
  const answer = await ask('POST', `/api/meetings/${id}/dispatches`, {
    paragraphs: [items[0].paragraph],
    recipients,
  });
  // asked again after a lost answer: both have it already, and nothing more is made
  if (answer.tries === 0 || answer.status === 201) {
    expected(answer, 201);
  }
  ledger.mails.push(...recipients.map(({ email }) => email));
}
