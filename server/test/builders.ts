import type { MeetingView } from '@klubbat/shared/contracts/meeting';
import type { OrganisationView } from '@klubbat/shared/contracts/organisation';
import { PASSWORD, type Agent, type TestApp } from './test-app.js';

/** As much of an assembly as is needed to build in it: also one that is talked to over the net. */
export type Site = Pick<TestApp, 'admin' | 'invite'>;

/** An organisation with one board. */
export async function aBoard(
  { admin }: Pick<Site, 'admin'>,
  settings: Record<string, unknown> = {},
  facts: Record<string, unknown> = {},
): Promise<{ organisationId: string; boardId: string }> {
  const name = `Region ${Math.random().toString(36).slice(2)}`;
  const organisation = await admin
    .post('/api/organisations')
    .send({ name, kind: 'region', ...facts })
    .expect(201);
  const organisationId = (organisation.body as { id: string }).id;
  const board = await admin
    .post(`/api/organisations/${organisationId}/boards`)
    .send({ name: 'Kulturnämnden', kind: 'committee', numbering: 'year', ...settings })
    .expect(201);
  return { organisationId, boardId: (board.body as { id: string }).id };
}

const shown = new Map<string, string>();

/** Who has a meeting under this tag is told that it is as he has it: so no other answer may ever have had it. */
function holdTag(tag: string | undefined, text: string): void {
  if (tag === undefined || (shown.get(tag) ?? text) !== text) {
    throw new Error(`a meeting has been answered otherwise under the tag ${tag}`);
  }
  shown.set(tag, text);
}

export async function show(agent: Agent, meetingId: string): Promise<MeetingView> {
  const reply = await agent.get(`/api/meetings/${meetingId}`).expect(200);
  holdTag(reply.headers['etag'], reply.text);
  return reply.body as MeetingView;
}

const people = [
  { name: 'Åsa Öberg', party: 'S' },
  { name: 'Björn Ek', party: 'M' },
  { name: 'Carin Dahl', party: 'C' },
  { name: 'Dan Falk', title: 'nämndsekreterare' },
];

/** A meeting with chair (Åsa), two adjusters (Björn, Carin), secretary (Dan) and two items, not yet numbered. */
export async function aMeeting(
  { admin }: Pick<Site, 'admin'>,
  boardId: string,
  facts: Record<string, unknown> = {},
): Promise<MeetingView> {
  const created = await admin
    .post('/api/meetings')
    .send({ boardId, date: '2025-01-14', start: '13:00', ...facts })
    .expect(201);
  const { id } = created.body as MeetingView;
  for (const person of people) {
    await admin.post(`/api/meetings/${id}/people`).send(person).expect(201);
  }
  const [chair, one, other, secretary] = (await show(admin, id)).people.map((person) => person.key);
  const { version } = await show(admin, id);
  const set = await admin
    .put(`/api/meetings/${id}/officers`)
    .send({ version, chair, adjusters: [one, other], secretary })
    .expect(200);
  await admin
    .put(`/api/meetings/${id}/attendance`)
    .send({
      version: (set.body as { version: number }).version,
      attendance: [chair, one, other]
        .map((person) => ({ person, capacity: 'member', present: true }))
        .concat([{ person: secretary, capacity: 'official', present: true }]),
    })
    .expect(200);
  for (const [title, body] of [
    ['Sommarens konserter', 'Nämnden godkänner programmet.'],
    ['Bidrag till föreningar', '1. Att bevilja bidrag.\n2. Att avslå övriga ansökningar.'],
  ]) {
    await admin
      .post(`/api/meetings/${id}/agenda-items`)
      .send({ title, sections: [{ kind: 'decision', body }] })
      .expect(201);
  }
  return show(admin, id);
}

/** The same meeting held, numbered, sent for adjustment and signed by all who must. `change` is made to its first §. */
export async function anAdjustedMeeting(
  app: Site,
  boardId: string,
  change: Record<string, unknown> = {},
): Promise<MeetingView> {
  const { id, items, people: signers } = await aMeeting(app, boardId);
  const [first] = items;
  await app.admin
    .patch(`/api/agenda-items/${first?.id ?? ''}`)
    .send({ version: first?.version, ...change })
    .expect(200);
  await adjust(app, id, signers);
  return show(app.admin, id);
}

/** Numbers a meeting, sends all of it for adjustment and lets those of its people who must sign do so. */
export async function adjust(app: Site, id: string, signers: MeetingView['people']): Promise<void> {
  await app.admin.post(`/api/meetings/${id}/numbering`).expect(200);
  const sent = await app.admin.post(`/api/meetings/${id}/adjustments`).send({}).expect(201);
  const { adjustmentId, sha256 } = sent.body as { adjustmentId: string; sha256: string };
  for (const { id: personId, key } of signers.slice(0, 3)) {
    const signer = await app.invite(personId, `${key}.${personId}@region.example`);
    await signer
      .post(`/api/adjustments/${adjustmentId}/signatures`)
      .send({ sha256, proof: { kind: 'password', password: PASSWORD } })
      .expect(201);
  }
}

/** Lets anyone read the pages of an organisation, or no longer. */
export async function openPages(
  { admin }: Pick<Site, 'admin'>,
  organisationId: string,
  open = true,
): Promise<OrganisationView> {
  const { organisations } = (await admin.get('/api/organisations').expect(200)).body as {
    organisations: OrganisationView[];
  };
  const found = organisations.find(({ id }) => id === organisationId);
  const opened = await admin
    .put(`/api/organisations/${organisationId}/open-pages`)
    .send({ version: found?.version, openPages: open })
    .expect(200);
  return opened.body as OrganisationView;
}

/** What a board tells of itself on its open page. */
export async function tellsOf(agent: Agent, boardId: string, about: string): Promise<void> {
  const door = `/api/boards/${boardId}/presentation`;
  await agent.patch(door).send({ version: 0, about }).expect(200);
  await agent.post(`${door}/publish`).send({ version: 1, confirmed: true }).expect(200);
}

/** Somebody new in the whole of an organisation, signed in. */
export async function employed(
  site: Site,
  organisationId: string,
  role: string,
  { name = `Anställd ${role}`, email = `${role}.${organisationId}@region.example` } = {},
): Promise<Agent> {
  const added = await site.admin
    .post('/api/people')
    .send({ name, email, membership: { organisationId, role } })
    .expect(201);
  return site.invite((added.body as { id: string }).id, email);
}
