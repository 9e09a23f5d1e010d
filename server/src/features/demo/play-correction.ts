import type { EntityManager } from 'typeorm';
import { findItems } from '../agenda/agenda-item.store.js';
import { publishCorrection } from '../corrections/correction-publication.service.js';
import { registerCorrection } from '../corrections/correction.service.js';
import { findMeeting } from '../meetings/meeting.store.js';
import { makeDecisionLetter } from '../protocols/extract.service.js';
import { as, type Round } from './demo-acts.js';
import { assemblyChair, registrar, secretary } from './demo-people.js';

const ELECTION = 'Övriga val och avsägelser';
const OPINION = 'Yttrande över förslag till ny länsgräns vid Hedsjön';

async function itemCalled(tx: EntityManager, meetingId: string, wanted: string) {
  const item = (await findItems(tx, meetingId)).find(({ title }) => title === wanted);
  if (item?.paragraph === undefined || item.paragraph === null) {
    throw new Error('the demo lacks the § that is corrected');
  }
  return { item, paragraph: item.paragraph };
}

/**
 * The district court is told of an election, and then a slip in the adjusted § is corrected, which anyone may read. Of a slip in another
 * § anyone is told the day alone, until somebody has looked at its words.
 */
export async function playCorrection(tx: EntityManager, { meetingId, adjustmentId }: Round): Promise<void> {
  const meeting = await findMeeting(tx, meetingId);
  if (meeting === null) {
    throw new Error('the demo lacks the meeting that is corrected');
  }
  const { item, paragraph } = await itemCalled(tx, meetingId, ELECTION);
  const { name, title } = secretary.person;
  await makeDecisionLetter(
    await as(tx, secretary, '2026-11-09T09:00:00Z'),
    meeting,
    item,
    { to: 'Norrskogs tingsrätt\nÅgatan 4\n999 01 Norrskog', appeal: 'legality' },
    { name, title, day: '2026-11-09' },
  );
  const decidedBy = `${assemblyChair.person.name} (${assemblyChair.person.party ?? ''})`;
  const registering = await as(tx, secretary, '2026-11-16T12:30:00Z');
  const { correction } = await registerCorrection(registering, meetingId, adjustmentId, {
    paragraph,
    oldText: 'har avsagt sig uppdraget som nämndeman',
    newText: 'har avsagt sig uppdraget som nämndeman från den 1 november 2026',
    reason: 'Dagen föll bort när protokollet skrevs. Den står i avsägelsen, som lästes upp på sammanträdet.',
    ground: 'record',
    decidedAs: 'chair',
    decidedBy,
    decidedOn: '2026-11-16',
  });
  await publishCorrection(await as(tx, registrar, '2026-11-16T14:05:00Z'), { meeting, correction }, true);
  await registerCorrection(await as(tx, secretary, '2026-11-18T08:20:00Z'), meetingId, adjustmentId, {
    paragraph: (await itemCalled(tx, meetingId, OPINION)).paragraph,
    oldText: 'De 61 invånarna i Västra Hedsjö',
    newText: 'De 67 invånarna i Västra Hedsjö',
    reason: 'Siffran är felskriven. I underlaget, och i det som lästes upp, står 67 invånare.',
    ground: 'decision-legality',
    decidedAs: 'chair',
    decidedBy,
    decidedOn: '2026-11-18',
  });
}
