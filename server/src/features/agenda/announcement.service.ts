import type { MeetingFile } from '@klubbat/shared/contracts/meeting-file';
import { announcementFindings, isAnnounced, needsConsent } from '@klubbat/shared/rules/announcement';
import type { Finding } from '@klubbat/shared/rules/finding';
import { itemLabel } from '@klubbat/shared/rules/presence';
import { announcementSentences, consentSentence } from '@klubbat/shared/sentences/announcement-sentences';
import { dayInSweden } from '../../platform/clock.js';
import { fail } from '../../platform/errors.js';
import type { Work } from '../../platform/work.js';
import { record } from '../audit/audit.store.js';
import { boardAsOf } from '../meetings/board-as-of.js';
import type { Meeting } from '../meetings/meeting.entity.js';
import { lockOpenMeeting, saveChanged } from '../meetings/meeting.service.js';
import type { AgendaItem } from './agenda-item.entity.js';
import { announceItems, lockItem, saveItem } from './agenda-item.store.js';
import { announcedItem } from './item-content.js';
import { asInFile } from './item-file.js';
import { refreshStandingTexts } from './standing-items.service.js';

/** What of the announcement should be looked at, of these items of a meeting. */
export function findingsOfAnnouncement(
  work: Pick<Work, 'now'>,
  file: MeetingFile,
  meeting: Meeting,
  items: readonly AgendaItem[],
): Finding[] {
  return announcementFindings(
    file.board,
    meeting,
    items.map((item, index) => ({
      ...announcedItem(item),
      where: itemLabel(file, asInFile(item)),
      path: `$.items[${index}]`,
    })),
    dayInSweden(work.now),
  );
}

function refuse(message: string): never {
  fail('invalid', { errors: [{ path: '$.announcedOn', message }] });
}

function refuseDay(work: Work, meeting: Meeting, day: string): void {
  if (day > dayInSweden(work.now)) {
    refuse(announcementSentences.inFuture);
  }
  if (day > meeting.day) {
    refuse(announcementSentences.afterMeeting);
  }
}

/**
 * Notes on which day the meeting was announced, with the items that stand on its agenda and are not urgent; null takes
 * it back. Once more changes nothing. Refuses a day that has not come, and a body that announces nothing.
 */
export async function announceMeeting(work: Work, meetingId: string, day: string | null): Promise<Meeting> {
  const meeting = await lockOpenMeeting(work, meetingId);
  if (!isAnnounced(await boardAsOf(work.tx, meeting))) {
    refuse(announcementSentences.notAnnounced);
  }
  if (day === meeting.announcedOn) {
    return meeting;
  }
  if (day !== null) {
    refuseDay(work, meeting, day);
  }
  await announceItems(work.tx, meetingId, meeting.announcedOn, day);
  meeting.announcedOn = day;
  await saveChanged(work, meeting, {
    action: 'meeting.announced',
    subjectId: meetingId,
    details: { date: day },
  });
  await refreshStandingTexts(work, meeting);
  return meeting;
}

async function lockUnadjusted(work: Work, itemId: string): Promise<AgendaItem> {
  const item = (await lockItem(work.tx, itemId)) ?? fail('not-found');
  if (item.adjustmentId !== null) {
    fail('locked', { params: { what: 'Paragrafen' } });
  }
  return item;
}

async function saveNext(work: Work, item: AgendaItem): Promise<void> {
  item.version += 1;
  item.updatedAt = work.now;
  item.updatedBy = work.actor.personId;
  await saveItem(work.tx, item);
}

/** Notes that a late item was announced by itself (KL 5:14), or takes it back. */
export async function announceItem(
  work: Work,
  meetingId: string,
  itemId: string,
  day: string | null,
): Promise<{ item: AgendaItem; meeting: Meeting }> {
  const meeting = await lockOpenMeeting(work, meetingId);
  const item = await lockUnadjusted(work, itemId);
  if (!isAnnounced(await boardAsOf(work.tx, meeting))) {
    refuse(announcementSentences.notAnnounced);
  }
  if (day !== item.announcedOn) {
    if (day !== null) {
      refuseDay(work, meeting, day);
    }
    item.announcedOn = day;
    await saveNext(work, item);
    await record(work, {
      action: 'agenda-item.announced',
      organisationId: meeting.organisationId,
      meetingId,
      subjectId: itemId,
      details: { title: item.title, date: day },
    });
  }
  return { item, meeting };
}

/** The sections with the consent first in how it was decided. */
function withConsent({ sections = [] }: AgendaItem['content'], sentence: string) {
  const at = sections.findIndex(({ kind }) => kind === 'procedure');
  const standing = sections[at];
  const body = standing?.body?.trim() ? `${sentence}\n\n${standing.body}` : sentence;
  return at === -1
    ? [...sections, { kind: 'procedure' as const, body }]
    : sections.toSpliced(at, 1, { ...standing, kind: 'procedure', body });
}

function withoutConsent({ sections = [] }: AgendaItem['content']) {
  return sections.flatMap((section) => {
    const sentence = [true, false].map(consentSentence).find((one) => section.body?.startsWith(one));
    if (section.kind !== 'procedure' || sentence === undefined) {
      return [section];
    }
    const body = section.body?.slice(sentence.length).trim() ?? '';
    return body === '' ? [] : [{ ...section, body }];
  });
}

/**
 * Notes that all present agree to decide an item that was not announced (KL 5:52), and writes it in the §; one that was
 * not prepared either is urgent, and they agree to that too (5:33). Once more changes nothing. Refuses an item that
 * needs no consent.
 */
export async function noteConsent(
  work: Work,
  meetingId: string,
  itemId: string,
  given: { unprepared: boolean } | null,
): Promise<{ item: AgendaItem; meeting: Meeting }> {
  const meeting = await lockOpenMeeting(work, meetingId);
  const item = await lockUnadjusted(work, itemId);
  if ((given === null) === (item.agreedAt === null)) {
    return { item, meeting };
  }
  if (given !== null && !needsConsent(await boardAsOf(work.tx, meeting), meeting, announcedItem(item))) {
    fail('invalid', { errors: [{ path: '$', message: announcementSentences.consentNotNeeded }] });
  }
  item.agreedAt = given === null ? null : work.now;
  item.agreedBy = given === null ? null : work.actor.personId;
  item.content = {
    ...item.content,
    ...(given === null ? {} : { urgent: true }),
    sections:
      given === null
        ? withoutConsent(item.content)
        : withConsent(item.content, consentSentence(given.unprepared)),
  };
  await saveNext(work, item);
  await record(work, {
    action: 'agenda-item.consent-noted',
    organisationId: meeting.organisationId,
    meetingId,
    subjectId: itemId,
    details: { title: item.title, given: given !== null, unprepared: given?.unprepared ?? null },
  });
  return { item, meeting };
}
