import type { EntityManager } from 'typeorm';
import type { CaseStepKind } from '@klubbat/shared/vocabulary/case-words';
import { findItems } from '../agenda/agenda-item.store.js';
import { changeStep, fulfilStep, planStep } from '../case-plans/case-plan.service.js';
import { findMeeting } from '../meetings/meeting.store.js';
import { registerIncoming } from '../receiving/register-incoming.service.js';
import { appendixPdf } from './demo-appendix.js';
import { as } from './demo-acts.js';
import { registrar, secretary } from './demo-people.js';

/** The health centres in the north: through the styrelse to fullmäktige and back. */
const NUMBER = '2026/00214';

async function placeOf(tx: EntityManager, meetingId: string) {
  const meeting = await findMeeting(tx, meetingId);
  if (meeting === null) {
    throw new Error('the demo lacks a meeting of its case');
  }
  return { organisationId: meeting.organisationId, boardId: meeting.boardId };
}

async function plan(
  tx: EntityManager,
  at: string,
  [meetingId, month]: [string, string | null],
  kind: CaseStepKind,
  purpose: string,
) {
  const work = await as(tx, secretary, at);
  const when = month === null ? { meetingId, month: '2026-01' } : { meetingId: null, month };
  const { step } = await planStep(work, await placeOf(tx, meetingId), {
    number: NUMBER,
    kind,
    purpose,
    ...when,
  });
  return { work, step };
}

/** Plans a step at a meeting, and links it to the item of the case there. */
async function planFulfilled(
  tx: EntityManager,
  at: string,
  meetingId: string,
  kind: CaseStepKind,
  purpose: string,
): Promise<void> {
  const { work, step } = await plan(tx, at, [meetingId, null], kind, purpose);
  const item = (await findItems(tx, meetingId)).find(({ caseNumber }) => caseNumber === NUMBER);
  await fulfilStep(work, step.id, { version: step.version, item: item?.id ?? null });
}

const ANSWER = `Storlidens kommun

Kommunstyrelsen, § 117/26, 2026-11-03

**Beslut**

Kommunstyrelsen avstyrker att vårdcentralen i Storliden läggs samman med den i Ådran.`;

/** A case with a long way: what has been, what is planned, what was moved, and what a municipality has answered. */
export async function playCase(
  tx: EntityManager,
  at: Record<'september' | 'assembly' | 'december' | 'health', string>,
): Promise<void> {
  await planFulfilled(
    tx,
    '2026-09-01T08:00:00Z',
    at.september,
    'decision',
    'Styrelsen föreslår fullmäktige hur vårdcentralerna ska delas in.',
  );
  await planFulfilled(
    tx,
    '2026-09-01T08:05:00Z',
    at.assembly,
    'decision',
    'Fullmäktige beslutar om indelningen.',
  );
  const { work, step } = await plan(
    tx,
    '2026-10-23T07:30:00Z',
    [at.health, '2026-12'],
    'dialog',
    'Nämnden hör kommunerna i norr innan ett nytt förslag skrivs.',
  );
  await changeStep({ ...work, now: new Date('2026-11-12T13:00:00Z') }, step.id, {
    version: step.version,
    kind: step.kind,
    purpose: step.purpose,
    meetingId: null,
    month: '2027-01',
  });
  await planFulfilled(
    tx,
    '2026-10-23T07:40:00Z',
    at.december,
    'information',
    'Styrelsen får veta hur återremissen arbetas med.',
  );
  await plan(
    tx,
    '2026-10-23T07:45:00Z',
    [at.assembly, '2027-03'],
    'decision',
    'Fullmäktige beslutar om det nya förslaget.',
  );
  await registerIncoming(
    await as(tx, registrar, '2026-11-10T09:05:00Z'),
    { organisationId: (await placeOf(tx, at.september)).organisationId, boardId: null },
    {
      caseNumber: NUMBER,
      receivedOn: '2026-11-10',
      sender: 'Storlidens kommun',
      senderBoard: 'Kommunstyrelsen',
      senderCaseNumber: 'KS 2026-204',
      meetingDay: '2026-11-03',
      paragraphs: '§ 117/26',
      title: 'Yttrande över ny indelning av vårdcentraler',
      decision: 'Kommunstyrelsen avstyrker att vårdcentralen i Storliden läggs samman med den i Ådran.',
      recipients: 'Region Norrskog',
    },
    [
      {
        field: 'file',
        name: 'KS 2026-204 Yttrande.pdf',
        bytes: appendixPdf('Yttrande', ANSWER, 'Storlidens kommun', '2026-11-03'),
      },
    ],
  );
}
