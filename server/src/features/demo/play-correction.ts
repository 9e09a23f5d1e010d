import type { EntityManager } from 'typeorm';
import { findItems } from '../agenda/agenda-item.store.js';
import { registerCorrection } from '../corrections/correction.service.js';
import { findMeeting } from '../meetings/meeting.store.js';
import { makeDecisionLetter } from '../protocols/extract.service.js';
import { as, type Round } from './demo-acts.js';
import { assemblyChair, secretary } from './demo-people.js';

const TITLE = 'Övriga val och avsägelser';

/** The district court is told of an election, and then a slip in the adjusted § is corrected. */
export async function playCorrection(tx: EntityManager, { meetingId, adjustmentId }: Round): Promise<void> {
  const meeting = await findMeeting(tx, meetingId);
  const item = (await findItems(tx, meetingId)).find(({ title }) => title === TITLE);
  if (meeting === null || item?.paragraph === undefined || item.paragraph === null) {
    throw new Error('the demo lacks the § that is corrected');
  }
  const { name, title } = secretary.person;
  await makeDecisionLetter(
    await as(tx, secretary, '2026-11-09T09:00:00Z'),
    meeting,
    item,
    { to: 'Norrskogs tingsrätt\nÅgatan 4\n999 01 Norrskog', appeal: 'legality' },
    { name, title, day: '2026-11-09' },
  );
  await registerCorrection(await as(tx, secretary, '2026-11-16T12:30:00Z'), meetingId, adjustmentId, {
    paragraph: item.paragraph,
    oldText: 'har avsagt sig uppdraget som nämndeman',
    newText: 'har avsagt sig uppdraget som nämndeman från den 1 november 2026',
    reason: 'Dagen föll bort när protokollet skrevs. Den står i avsägelsen, som lästes upp på sammanträdet.',
    ground: 'record',
    decidedAs: 'chair',
    decidedBy: `${assemblyChair.person.name} (${assemblyChair.person.party ?? ''})`,
    decidedOn: '2026-11-16',
  });
}
