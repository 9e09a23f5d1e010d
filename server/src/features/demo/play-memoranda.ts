import type { EntityManager } from 'typeorm';
import type { SectionInFile } from '@klubbat/shared/contracts/meeting-file';
import { fail } from '../../platform/errors.js';
import type { Work } from '../../platform/work.js';
import { acceptMemorandum } from '../memoranda/accept-memorandum.service.js';
import {
  beginMemorandum,
  expectMemorandum,
  promiseMemorandum,
  updateMemorandum,
} from '../memoranda/memorandum.service.js';
import { findMemorandum } from '../memoranda/memorandum.store.js';
import { sendBack, sendMemorandum } from '../memoranda/send-memorandum.service.js';
import type { Meeting } from '../meetings/meeting.entity.js';
import { findMeeting } from '../meetings/meeting.store.js';
import { as } from './demo-acts.js';
import { financeOfficial, secretary, trafficOfficial, youthOfficial } from './demo-people.js';

interface Written {
  title: string;
  caseNumber: string;
  proposal: string;
  summary: string;
  background?: string;
  financial?: string;
  recipients?: string[];
}

const sectionsOf = ({ proposal, summary, background = '', financial = '' }: Written): SectionInFile[] => [
  { kind: 'proposal', body: proposal },
  { kind: 'summary', body: summary },
  { kind: 'background', body: background },
  { kind: 'financial', body: financial },
  { kind: 'basis', body: '' },
];

async function versionOf(work: Work, id: string): Promise<number> {
  return (await findMemorandum(work.tx, id))?.version ?? fail('not-found');
}

async function write(work: Work, id: string, written: Written): Promise<void> {
  await updateMemorandum(work, id, {
    version: await versionOf(work, id),
    title: written.title,
    caseNumber: written.caseNumber,
    sections: sectionsOf(written),
    recipients: (written.recipients ?? []).map((name) => ({ name })),
  });
}

async function begin(work: Work, meeting: Meeting, written: Written): Promise<string> {
  const { organisationId, boardId } = meeting;
  const { id } = await beginMemorandum(work, { organisationId, boardId }, { title: written.title });
  await write(work, id, written);
  return id;
}

async function submit(work: Work, id: string, meeting: Meeting, note?: string): Promise<void> {
  await sendMemorandum(work, id, {
    version: await versionOf(work, id),
    meetingId: meeting.id,
    ...(note === undefined ? {} : { note }),
  });
}

const stops: Written = {
  title: 'Tillgängliga hållplatser 2027–2029',
  caseNumber: '2026/00455',
  proposal:
    '1. Kollektivtrafiknämnden godkänner programmet för tillgängliga hållplatser.\n2. Trafikdirektören får i uppdrag att redovisa hur många hållplatser som har byggts om, senast den 31 december 2027.',
  summary: '68 hållplatser byggs om på tre år, de med flest påstigande först.',
  background:
    'Av 1 204 hållplatser i länet är 211 tillgängliga för den som använder rullstol. Programmet följer lagen om resenärers rättigheter.',
  financial: 'Ombyggnaden kostar 9,4 miljoner kronor och ryms i investeringsplanen.',
  recipients: ['Trafikdirektören', 'Funktionsrätt Norrskog'],
};

const skiing: Written = {
  title: 'Skolbiljett på lov',
  caseNumber: '2026/00461',
  proposal: 'Skolbiljetten gäller även på lov från den 1 juni 2027.',
  summary: 'Elever med skolbiljett får resa på lov i ett försök om två år.',
};

const fares: Written = {
  title: 'Avgift för cykel på tåg',
  caseNumber: '2026/00470',
  proposal: 'Cykel på tåg är avgiftsfri utom i rusningstid.',
  summary: 'Avgiften tas bort där det finns plats.',
  financial: 'Intäkterna minskar med 120 000 kronor om året.',
};

const ferries: Written = {
  title: 'Färjan till Långön vintern 2027',
  caseNumber: '2026/00472',
  proposal: '',
  summary: 'Färjan går två turer om dagen så länge isen tillåter.',
};

/**
 * Three officials of the transport committee before its meeting of December: one that was taken in and then supplemented, one that waits,
 * one that came late, one sent back, one promised, one begun.
 */
export async function playMemoranda(tx: EntityManager, meetingId: string): Promise<void> {
  const meeting = (await findMeeting(tx, meetingId)) ?? fail('not-found');
  const tuva = (moment: string) => as(tx, trafficOfficial, moment);
  const vera = (moment: string) => as(tx, financeOfficial, moment);
  const elin = (moment: string) => as(tx, secretary, moment);

  const taken = await begin(await tuva('2026-11-17T09:00:00Z'), meeting, stops);
  await submit(await tuva('2026-11-18T13:20:00Z'), taken, meeting);
  await acceptMemorandum(await elin('2026-11-19T08:10:00Z'), taken, { number: 1 });
  await write(await tuva('2026-11-24T07:40:00Z'), taken, {
    ...stops,
    financial: 'Ombyggnaden kostar 9,9 miljoner kronor. 9,4 miljoner ryms i investeringsplanen.',
  });
  await submit(await tuva('2026-11-24T07:52:00Z'), taken, meeting, 'Ny kostnad efter anbuden.');

  const waiting = await begin(await tuva('2026-11-20T10:00:00Z'), meeting, skiing);
  await submit(await tuva('2026-11-24T15:05:00Z'), waiting, meeting);

  const back = await begin(await vera('2026-11-18T08:00:00Z'), meeting, fares);
  await submit(await vera('2026-11-19T11:15:00Z'), back, meeting);
  await sendBack(await elin('2026-11-20T09:30:00Z'), back, {
    number: 1,
    comment: 'Skriv vilka tider som är rusningstid, annars kan ingen tillämpa beslutet.',
  });

  const lis = (moment: string) => as(tx, youthOfficial, moment);
  const late = await begin(await lis('2026-11-26T08:00:00Z'), meeting, {
    title: 'Ungdomsrådets synpunkter på tidtabellen',
    caseNumber: '2026/00481',
    proposal: 'Kollektivtrafiknämnden tackar för synpunkterna och lämnar dem till trafikdirektören.',
    summary: 'Rådet vill ha senare bussar på fredagar.',
  });
  await submit(await lis('2026-11-27T14:40:00Z'), late, meeting);

  const promised = await begin(await tuva('2026-11-23T08:00:00Z'), meeting, ferries);
  await promiseMemorandum(await tuva('2026-11-23T08:05:00Z'), promised, meeting.id);
  const work = await elin('2026-11-23T09:00:00Z');
  await expectMemorandum(work, meeting, {
    title: 'Förlängt avtal om serviceresor',
    caseNumber: '2026/00490',
    authorId: (await vera('2026-11-23T09:00:00Z')).actor.personId,
  });
  await begin(await vera('2026-11-25T12:00:00Z'), meeting, {
    title: 'Elbussar i tätorten',
    caseNumber: '2026/00495',
    proposal: '',
    summary: '',
  });
}
