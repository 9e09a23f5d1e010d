import type { AdjustmentView } from '@klubbat/shared/contracts/adjustment';
import type { MeetingView } from '@klubbat/shared/contracts/meeting';
import { aBoard, aMeeting, show } from './builders.js';
import { PASSWORD, type Agent, type TestApp } from './test-app.js';

export interface SigningRound {
  boardId: string;
  meeting: MeetingView;
  adjustmentId: string;
  sha256: string;
  chair: Agent;
  one: Agent;
  other: Agent;
  secretary: Agent;
  reserve: Agent;
  /** what they sign in with, in that order */
  emails: string[];
}

let rounds = 0;

/**
 * A meeting that was sent for adjustment, its signers signed in: chair Åsa, adjusters Björn and Carin, secretary Dan, Eva
 * elected as reserve, and Fia, who was there all the time.
 */
export async function aSigningRound(
  app: TestApp,
  settings: Record<string, unknown> = {},
  sending: Record<string, unknown> = {},
  before: (meetingId: string) => Promise<unknown> = async () => undefined,
): Promise<SigningRound> {
  const { boardId } = await aBoard(app, { announced: true, appealable: true, ...settings });
  const { id } = await aMeeting(app, boardId);
  for (const name of ['Eva Grön', 'Fia Hed']) {
    await app.admin.post(`/api/meetings/${id}/people`).send({ name, party: 'L' }).expect(201);
  }
  const people = (await show(app.admin, id)).people.map(({ key }) => key);
  const [chair = '', one = '', other = '', secretary = '', reserve = '', member = ''] = people;
  const { version } = await show(app.admin, id);
  const set = await app.admin
    .put(`/api/meetings/${id}/officers`)
    .send({ version, chair, adjusters: [one, other], reserveAdjusters: [reserve], secretary })
    .expect(200);
  await app.admin
    .put(`/api/meetings/${id}/attendance`)
    .send({
      version: (set.body as { version: number }).version,
      attendance: [chair, one, other, reserve, member]
        .map((person) => ({ person, capacity: 'member', present: true }))
        .concat([{ person: secretary, capacity: 'official', present: true }]),
    })
    .expect(200);
  await before(id);
  await app.admin.post(`/api/meetings/${id}/numbering`).expect(200);
  const sent = await app.admin.post(`/api/meetings/${id}/adjustments`).send(sending).expect(201);
  const meeting = await show(app.admin, id);
  rounds += 1;
  const agents: Agent[] = [];
  const emails: string[] = [];
  for (const person of meeting.people.slice(0, 5)) {
    const email = `${person.key}-${rounds}@round.example`;
    emails.push(email);
    agents.push(await app.invite(person.id, email));
  }
  const [a, b, c, d, e] = agents as [Agent, Agent, Agent, Agent, Agent];
  return {
    boardId,
    meeting,
    ...(sent.body as { adjustmentId: string; sha256: string }),
    chair: a,
    one: b,
    other: c,
    secretary: d,
    reserve: e,
    emails,
  };
}

export const signs = (
  agent: Agent,
  { adjustmentId, sha256 }: Pick<SigningRound, 'adjustmentId' | 'sha256'>,
  more: Record<string, unknown> = {},
) =>
  agent
    .post(`/api/adjustments/${adjustmentId}/signatures`)
    .send({ sha256, proof: { kind: 'password', password: PASSWORD }, ...more });

export const refuses = (
  agent: Agent,
  { adjustmentId, sha256 }: Pick<SigningRound, 'adjustmentId' | 'sha256'>,
  reason = 'Beslutet i § 2 är ett annat.',
) => agent.post(`/api/adjustments/${adjustmentId}/refusals`).send({ sha256, reason });

/** Of one whose name begins so, as the adjustment shows him; of several places the last. */
export async function signerOf(app: TestApp, adjustmentId: string, name: string) {
  const { signers } = await adjustmentOf(app, adjustmentId);
  const signer = signers.findLast((one) => one.name.startsWith(name));
  if (signer === undefined) {
    throw new Error(`nobody called ${name} adjusts`);
  }
  return signer;
}

export async function adjustmentOf({ admin }: TestApp, adjustmentId: string): Promise<AdjustmentView> {
  return (await admin.get(`/api/adjustments/${adjustmentId}`).expect(200)).body as AdjustmentView;
}
