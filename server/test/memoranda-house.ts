import { randomUUID } from 'node:crypto';
import type { MeetingView } from '@klubbat/shared/contracts/meeting';
import type { MemorandumSummary, MemorandumView } from '@klubbat/shared/contracts/memorandum';
import type { MandateRole } from '@klubbat/shared/vocabulary/roles';
import { aBoard } from './builders.js';
import { startTestApp, type Agent, type TestApp } from './test-app.js';

type Place = Awaited<ReturnType<typeof aBoard>>;
type Person = { id: string; agent: Agent };

/** Five weekdays before the meeting of the 22nd, at noon, is two hours from now. */
export const NOW = new Date('2025-01-15T09:00:00Z');
export const LATE = new Date('2025-01-15T11:01:00Z');
const settings = { materialDays: 5, materialInWeekdays: true, materialClock: '12:00' };

export const writtenSections = [
  {
    kind: 'proposal',
    body: '1. Nämnden godkänner avtalet.\n2. Direktören får i uppdrag att skriva under det.',
  },
  { kind: 'summary', body: 'Avtalet går ut.' },
  { kind: 'background', body: '' },
];

/** An organisation with an official and a secretary, who write and take in memoranda in a board of each test's own. */
export class MemorandaHouse {
  private constructor(
    readonly app: TestApp,
    public place: Place,
    readonly official: Person,
    readonly secretary: Person,
    public meeting: MeetingView,
  ) {}

  static async open(): Promise<MemorandaHouse> {
    const app = await startTestApp();
    const place = await aBoard(app);
    const official = await mandated(app, place, 'official');
    const secretary = await mandated(app, place, 'secretary');
    const house = new MemorandaHouse(app, place, official, secretary, {} as MeetingView);
    await house.newBoard();
    return house;
  }

  /** A new board with a meeting on the 22nd; it is the 15th. */
  async newBoard(): Promise<void> {
    this.app.clock.now = NOW;
    const board = await this.app.admin
      .post(`/api/organisations/${this.place.organisationId}/boards`)
      .send({ name: `Nämnd ${randomUUID()}`, kind: 'committee', numbering: 'year', ...settings })
      .expect(201);
    this.place = { ...this.place, boardId: (board.body as { id: string }).id };
    this.meeting = await this.meetingOn('2025-01-22');
  }

  async meetingOn(date: string): Promise<MeetingView> {
    const made = await this.app.admin
      .post('/api/meetings')
      .send({ boardId: this.place.boardId, date })
      .expect(201);
    return made.body as MeetingView;
  }

  mandated(place: Place, role: MandateRole, boardId: string | null = null): Promise<Person> {
    return mandated(this.app, place, role, boardId);
  }

  async begin(): Promise<MemorandumView> {
    const begun = await this.official.agent
      .post(`/api/boards/${this.place.boardId}/memoranda`)
      .send({ title: 'Avtal om konserter', caseNumber: 'KN 2025/7' })
      .expect(201);
    return this.write(begun.body as MemorandumView, {
      sections: writtenSections,
      recipients: [{ name: 'Konserthuset', email: 'info@konsert.example' }],
    });
  }

  async write({ id, version }: MemorandumView, change: Record<string, unknown>): Promise<MemorandumView> {
    const saved = await this.official.agent
      .patch(`/api/memoranda/${id}`)
      .send({ version, ...change })
      .expect(200);
    return saved.body as MemorandumView;
  }

  send({ id, version }: MemorandumView, more: Record<string, unknown> = {}) {
    return this.official.agent
      .post(`/api/memoranda/${id}/submissions`)
      .send({ version, meetingId: this.meeting.id, ...more });
  }

  async sent(): Promise<MemorandumView> {
    return (await this.send(await this.begin()).expect(201)).body as MemorandumView;
  }

  async seen({ id }: { id: string }, agent = this.official.agent): Promise<MemorandumView> {
    return (await agent.get(`/api/memoranda/${id}`).expect(200)).body as MemorandumView;
  }

  accept({ id }: { id: string }, number = 1, more = {}) {
    return this.secretary.agent.post(`/api/memoranda/${id}/acceptances`).send({ number, ...more });
  }

  async accepted(memorandum: MemorandumView): Promise<string> {
    return ((await this.accept(memorandum).expect(201)).body as { itemId: string }).itemId;
  }

  async inMeeting() {
    return (await this.secretary.agent.get(`/api/meetings/${this.meeting.id}/memoranda`).expect(200))
      .body as { memoranda: MemorandumSummary[]; passed: boolean; officials: { id: string }[] };
  }

  /** What Mitt arbete says waits in this board. */
  async tasks(agent: Agent): Promise<string[]> {
    const answer = await agent.get('/api/my-work').query({ boardId: this.place.boardId }).expect(200);
    return (answer.body as { tasks: { kind: string }[] }).tasks.map(({ kind }) => kind);
  }
}

async function mandated(
  app: TestApp,
  { organisationId }: Place,
  role: MandateRole,
  boardId: string | null = null,
): Promise<Person> {
  const person = await app.admin
    .post('/api/people')
    .send({ name: `Person ${randomUUID().slice(0, 6)}`, membership: { organisationId, role, boardId } })
    .expect(201);
  const { id } = person.body as { id: string };
  return { id, agent: await app.invite(id, `p${id}@region.example`) };
}
