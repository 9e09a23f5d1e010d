import type { EntityManager } from 'typeorm';
import { findItems } from '../agenda/agenda-item.store.js';
import { writeNotes } from '../dispatches/delivery-notes.store.js';
import { noteAnswer } from '../joint-decisions/joint-answer.service.js';
import { noteAsked } from '../joint-decisions/joint-request.service.js';
import { makeRequest } from '../joint-decisions/make-request.service.js';
import { takeUpJoint } from '../joint-decisions/take-up-joint.service.js';
import { findMeeting } from '../meetings/meeting.store.js';
import { JOINT_MATTER, others } from './cooperation.js';
import { as } from './demo-acts.js';
import { appendixPdf } from './demo-appendix.js';
import { cooperationSecretary, secretary } from './demo-people.js';

const PROPOSAL =
  'Att anta avsiktsförklaringen om ett mötesspår i Åsmark.\nAtt uppdra åt regionstyrelsens ordförande att underteckna den.';

interface Told {
  region: string;
  at: string;
  outcome: 'same' | 'changed';
  decidedOn: string;
  paragraph: string;
  words?: string;
  /** what its extract says; without one it was told on the telephone */
  extract?: string;
}

const told: Told[] = [
  {
    region: 'Region Kustlandet',
    at: '2026-10-09T08:20:00Z',
    outcome: 'same',
    decidedOn: '2026-10-06',
    paragraph: '§ 214',
    extract: `Regionstyrelsen beslutar\n\n${PROPOSAL}`,
  },
  {
    region: 'Region Myrlanda',
    at: '2026-11-02T12:05:00Z',
    outcome: 'same',
    decidedOn: '2026-10-20',
    paragraph: '§ 190',
  },
  {
    region: 'Region Älvbygden',
    at: '2026-11-10T09:40:00Z',
    outcome: 'changed',
    decidedOn: '2026-11-04',
    paragraph: '§ 243',
    words:
      'Antar avsiktsförklaringen under förutsättning att Älvbygdens andel prövas på nytt när kostnaden är känd.',
    extract:
      'Regionstyrelsen beslutar\n\nAtt anta avsiktsförklaringen under förutsättning att Älvbygdens andel prövas på nytt när kostnaden är känd.',
  },
];

/** Six regions are asked to decide: three have, one has it on its agenda, one has answered that it came, one is silent. */
export async function playJoint(tx: EntityManager, augustId: string, decemberId: string): Promise<void> {
  const meeting = await findMeeting(tx, augustId);
  const item = (await findItems(tx, augustId)).find(({ title }) => title === JOINT_MATTER);
  const december = await findMeeting(tx, decemberId);
  if (meeting === null || item === undefined || december === null) {
    throw new Error('the demo lacks the § that asks');
  }
  const asking = await as(tx, cooperationSecretary, '2026-08-31T07:45:00Z');
  const { request } = await makeRequest(asking, meeting, item, {
    title: JOINT_MATTER,
    proposal: PROPOSAL,
    lastDay: '2026-11-20',
    // a mail of an invented region is never handed to somebody's real mail server
    remindDays: null,
    openBoard: true,
    asked: others,
    beforeAdjustment: { reason: 'Styrelsen för minnesanteckningar, som inte justeras.' },
  });
  const idOf = (name: string) => request.asked.find((one) => one.name === name)?.id ?? '';
  for (const { delivery } of request.asked) {
    // it went out then, and does not leave now
    await writeNotes(tx, [
      { id: delivery?.id ?? '', by: null, host: null, at: asking.now, state: 'sent', answer: '250 2.0.0 Ok' },
    ]);
  }
  for (const { region, at, extract, decidedOn, paragraph, ...decision } of told) {
    const body = 'Regionstyrelsen';
    const files =
      extract === undefined
        ? []
        : [
            {
              field: 'file',
              name: 'utdrag.pdf',
              bytes: appendixPdf(`Protokollsutdrag ${paragraph}`, extract, region, decidedOn),
            },
          ];
    await noteAnswer(
      await as(tx, cooperationSecretary, at),
      idOf(region),
      'asker',
      {
        ...{ body, decidedOn, paragraph, ...decision },
        ...(extract === undefined
          ? { note: 'Enligt Myrlandas kansli. Utdraget kommer när det är justerat.' }
          : {}),
      },
      files,
    );
  }
  await noteAsked(
    await as(tx, cooperationSecretary, '2026-11-12T10:15:00Z'),
    idOf('Region Sjöbygden'),
    'asker',
    {
      receivedOn: '2026-09-03',
      nextMeeting: '2026-12-09',
      respiteUntil: '2026-12-18',
    },
  );
  await noteAsked(
    await as(tx, cooperationSecretary, '2026-11-12T10:17:00Z'),
    idOf('Region Norrskog'),
    'asker',
    {
      respiteUntil: '2026-12-18',
    },
  );
  await takeUpJoint(await as(tx, secretary, '2026-11-23T13:30:00Z'), december, idOf('Region Norrskog'));
}
