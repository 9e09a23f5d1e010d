import { z } from 'zod';
import type { ProtocolContent } from '@klubbat/shared/contracts/protocol-content';
import { documentWords } from '@klubbat/shared/sentences/document-words';
import { dayInSweden } from '../../platform/clock.js';
import { fail } from '../../platform/errors.js';
import type { Work } from '../../platform/work.js';
import { may, mayKnow } from '../../policies/may.js';
import { findItem } from '../agenda/agenda-item.store.js';
import type { Meeting } from '../meetings/meeting.entity.js';
import { subjectOfMeeting } from '../meetings/meeting-subject.js';
import { printableTogether, type Paper } from '../protocols/document.service.js';
import { composeExtract, type Certifier } from '../protocols/extract.service.js';
import { refuseSecret } from '../protocols/refuse-secret.js';
import { findPerson } from '../register/register.store.js';

const MOST = 50;
const chosenItems = z.array(z.uuid()).min(1).max(MOST);

/** The chosen §§ by their meetings, the oldest meeting first. What the actor may not read is as if it were not there. */
async function byMeeting(work: Work, list: string): Promise<{ meeting: Meeting; paragraphs: number[] }[]> {
  const chosen = chosenItems.safeParse([...new Set(list.split(','))]);
  if (!chosen.success) {
    return fail('invalid', { errors: [{ path: '$.items', message: `Ange 1–${MOST} paragrafer.` }] });
  }
  const meetings = new Map<string, { meeting: Meeting; paragraphs: number[] }>();
  for (const id of chosen.data) {
    const item = await findItem(work.tx, id);
    const subject = item === null ? undefined : await subjectOfMeeting(work, item.meetingId);
    if (
      item === null ||
      subject === undefined ||
      !mayKnow(work.actor, subject) ||
      !may(work.actor, 'meeting.read', subject)
    ) {
      return fail('not-found');
    }
    if (item.paragraph === null) {
      return fail('invalid', {
        errors: [{ path: '$.items', message: `${item.title} har inget paragrafnummer än.` }],
      });
    }
    const { meeting } = subject;
    const held = meetings.get(meeting.id) ?? { meeting, paragraphs: [] };
    held.paragraphs.push(item.paragraph);
    meetings.set(meeting.id, held);
  }
  return [...meetings.values()]
    .map(({ meeting, paragraphs }) => ({ meeting, paragraphs: paragraphs.toSorted((a, b) => a - b) }))
    .toSorted((one, other) => (one.meeting.day < other.meeting.day ? -1 : 1));
}

/**
 * The chosen §§ of a case, from one body or several, in one file: of each meeting an extract of its own, word for word as
 * in its protocol and under its own head. Refuses with `invalid`, `not-found`, and `confidential` for a secret §.
 */
export async function makeCaseExtract(
  work: Work,
  list: string,
): Promise<{ content: ProtocolContent; pdf: () => Promise<Uint8Array> }> {
  const person = await findPerson(work.tx, work.actor.personId);
  const certifier: Certifier = {
    name: work.actor.name,
    title: person?.title ?? undefined,
    day: dayInSweden(work.now),
  };
  const papers: Paper[] = [];
  for (const { meeting, paragraphs } of await byMeeting(work, list)) {
    const extract = await composeExtract(work.tx, meeting, paragraphs, certifier);
    refuseSecret(extract);
    papers.push(extract);
  }
  const [first, ...others] = papers;
  if (first === undefined) {
    return fail('not-found');
  }
  const word = `${documentWords.extract.file} `;
  const titles = papers.map(({ content: { fileTitle } }) => fileTitle.replace(word, ''));
  return printableTogether(work.tx, [first, ...others], `${word}${titles.join('; ')}`);
}
