import { randomBytes } from 'node:crypto';
import type { Brief, BriefItem, MeetingBrief } from '@klubbat/shared/contracts/brief';
import { personalNumbersIn } from '@klubbat/shared/rules/personal-numbers';
import { briefLines } from '@klubbat/shared/sentences/brief-sentences';
import type { EntityManager } from 'typeorm';
import { fail } from '../../platform/errors.js';
import type { Work } from '../../platform/work.js';
import { may } from '../../policies/may.js';
import { itemLabel } from '../agenda/item-content.js';
import { record } from '../audit/audit.store.js';
import type { Meeting } from '../meetings/meeting.entity.js';
import { findMeeting, lockMeeting } from '../meetings/meeting.store.js';
import { adjustedParagraphs } from '../protocols/adjusted-paragraphs.js';
import { findAdjustments } from '../protocols/protocol.store.js';
import { gatherRecord } from '../record/meeting-record.js';
import { findOrganisation, findPerson } from '../register/register.store.js';
import { findBrief, findBriefByToken, putBrief } from './brief.store.js';
import { briefItem, releasedItems } from './compose-brief.js';

function stateOf(items: readonly BriefItem[]): Brief['adjusted'] {
  const done = items.filter(({ adjusted }) => adjusted).length;
  return done === 0 ? 'none' : done === items.length ? 'all' : 'some';
}

const withItems = (brief: Brief, items: BriefItem[]): Brief => ({
  ...brief,
  items,
  adjusted: stateOf(items),
});

/** What the §§ that have a number decided, as they stand now. */
export async function briefOf(tx: EntityManager, meeting: Meeting): Promise<Brief> {
  const { file, items } = await gatherRecord(tx, meeting);
  const adjusted = new Set(
    meeting.history
      ? items.flatMap(({ paragraph }) => paragraph ?? [])
      : adjustedParagraphs(items, await findAdjustments(tx, meeting.id)),
  );
  const told = items.flatMap((item, place) => {
    const inFile = file.items[place];
    return item.paragraph === null || inFile === undefined
      ? []
      : briefItem(inFile, file.people, {
          paragraph: item.paragraph,
          label: itemLabel(item, place, file.board, meeting.day),
          adjusted: adjusted.has(item.paragraph),
        });
  });
  return withItems(
    {
      organisation: file.organisation.name,
      board: file.board.name,
      date: meeting.day,
      items: [],
      adjusted: 'none',
    },
    told,
  );
}

function warningsOf(items: readonly BriefItem[]): string[] {
  return items.flatMap((item) =>
    [item.title ?? '', ...briefLines(item)]
      .flatMap(personalNumbersIn)
      .map((masked) => `${item.label}: ${masked}`),
  );
}

const isSame = (one: readonly BriefItem[], other: readonly BriefItem[]) => {
  const text = (items: readonly BriefItem[]) =>
    JSON.stringify(
      items.filter(({ adjusted }) => !adjusted).map((item) => [item.paragraph, item.title, briefLines(item)]),
    );
  return text(one) === text(other);
};

/** The decisions of a meeting in short for who may read it; who may write it is told whether anyone may read them. */
export async function showBrief(work: Work, meeting: Meeting): Promise<MeetingBrief> {
  const brief = await briefOf(work.tx, meeting);
  const mayRelease = may(work.actor, 'meeting.write', {
    organisationId: meeting.organisationId,
    boardId: meeting.boardId,
  });
  const organisation = await findOrganisation(work.tx, meeting.organisationId);
  const stored = mayRelease ? await findBrief(work.tx, meeting.id) : null;
  const release =
    stored === null || stored.withdrawnAt !== null
      ? null
      : {
          token: stored.token,
          releasedAt: stored.releasedAt.toISOString(),
          releasedBy: (await findPerson(work.tx, stored.releasedBy))?.name ?? '',
          changed: !isSame(releasedItems(brief.items, stored.items), brief.items),
        };
  return {
    brief,
    release,
    open: organisation?.openBriefs ?? false,
    mayRelease,
    warnings: mayRelease ? warningsOf(brief.items) : [],
  };
}

/**
 * Lets anyone read the decisions as they stand now, or no longer. Released again the address is the same. Safe to repeat.
 * Refuses with `briefs-closed` where the organisation does not open for it, and with `invalid` where nothing has been decided.
 */
export async function setRelease(work: Work, meetingId: string, released: boolean): Promise<MeetingBrief> {
  const meeting = (await lockMeeting(work.tx, meetingId)) ?? fail('not-found');
  const stored = await findBrief(work.tx, meeting.id);
  const about = { organisationId: meeting.organisationId, meetingId: meeting.id, subjectId: meeting.id };
  if (!released) {
    if (stored !== null && stored.withdrawnAt === null) {
      await putBrief(work.tx, { ...stored, withdrawnAt: work.now });
      await record(work, { ...about, action: 'brief.withdrawn' });
    }
    return showBrief(work, meeting);
  }
  const organisation = await findOrganisation(work.tx, meeting.organisationId);
  if (organisation?.openBriefs !== true) {
    fail('briefs-closed');
  }
  const { items } = await briefOf(work.tx, meeting);
  if (items.length === 0) {
    fail('invalid', {
      errors: [
        { path: '$.released', message: 'Paragraferna har inte fått nummer än. Det finns inget att släppa.' },
      ],
    });
  }
  const stands = stored !== null && stored.withdrawnAt === null && isSame(stored.items, items);
  if (!stands) {
    await putBrief(work.tx, {
      meetingId: meeting.id,
      token: stored?.token ?? randomBytes(15).toString('base64url'),
      items,
      releasedAt: work.now,
      releasedBy: work.actor.personId,
      withdrawnAt: null,
    });
    await record(work, {
      ...about,
      action: 'brief.released',
      details: { paragraphs: items.map(({ paragraph }) => paragraph) },
    });
  }
  return showBrief(work, meeting);
}

/** What anyone may read at the address of a brief. Refuses with `not-found` what is withdrawn, and where briefs are closed. */
export async function openBrief(
  tx: EntityManager,
  token: string,
): Promise<{ brief: Brief; meeting: Meeting }> {
  const stored = await findBriefByToken(tx, token);
  const meeting = stored === null ? null : await findMeeting(tx, stored.meetingId);
  if (stored === null || stored.withdrawnAt !== null || meeting === null) {
    fail('not-found');
  }
  const organisation = await findOrganisation(tx, meeting.organisationId);
  if (organisation?.openBriefs !== true) {
    fail('not-found');
  }
  const brief = await briefOf(tx, meeting);
  return { brief: withItems(brief, releasedItems(brief.items, stored.items)), meeting };
}
