import type { z } from 'zod';
import type { DismissedItem, itemLinkDoors, WaitingItem } from '@klubbat/shared/contracts/item-link';
import { addDays } from '@klubbat/shared/rules/calendar';
import { whenTakenUp } from '@klubbat/shared/rules/next-body';
import { paragraphLabel } from '@klubbat/shared/rules/paragraph-label';
import type { Work } from '../../platform/work.js';
import { whereMay } from '../../policies/may.js';
import type { AgendaItem } from '../agenda/agenda-item.entity.js';
import type { Meeting } from '../meetings/meeting.entity.js';
import { readableBy } from '../meetings/readable-meetings.js';
import { findBodies } from '../register/register.store.js';
import { bodiesOf } from './bodies-of.js';
import { continuingOutcome } from './continuing-outcome.js';
import {
  findContinuing,
  findLinked,
  findOpenMeetings,
  findSameCase,
  findTakenUp,
  hasGoneOn,
  type CaseItemRow,
} from './item-link.store.js';
import { findDismissals, isDismissed } from './waiting-dismissal.store.js';

/** What nobody has taken up for a year waits no more: it has been handled without a word of it here. */
const DAYS_OF_WAITING = 366;

/** A § as it is shown outside its meeting. */
export function presentCaseItem<R extends CaseItemRow>({ style, paragraph, ...row }: R) {
  return { ...row, label: paragraph === null ? null : paragraphLabel(style, paragraph, row.date) };
}

/**
 * What waits to be taken up again at this meeting: tabled, referred back or proposed at most a year before. And what its
 * body has put aside.
 */
export async function waitingFor(
  work: Work,
  meeting: Meeting,
): Promise<{ waiting: WaitingItem[]; dismissed: DismissedItem[] }> {
  const dismissals = new Map(
    (await findDismissals(work.tx, meeting.boardId)).map((one) => [one.itemId, one]),
  );
  const bodies = await findBodies(work.tx, meeting.organisationId);
  const rows = await findContinuing(work.tx, readableBy(work.actor), {
    organisationId: meeting.organisationId,
    boardId: meeting.boardId,
    meetingId: meeting.id,
    since: addDays(meeting.day, -DAYS_OF_WAITING),
    until: meeting.day,
  });
  const own = rows.filter(({ outcome, content, boardId, takenUpIn }) => {
    const asked = bodiesOf(outcome, content, boardId, bodies);
    return asked.some(({ id }) => id === meeting.boardId) && (takenUpIn.length === 0 || asked.length > 1);
  });
  const dismissed = own.flatMap(({ content: _content, takenUpIn: _takenUpIn, ...row }): DismissedItem[] => {
    const dismissal = dismissals.get(row.id);
    if (dismissal === undefined) {
      return [];
    }
    const { reason, at, by } = dismissal;
    return [{ ...presentCaseItem(row), dismissal: { reason, at: at.toISOString(), by } }];
  });
  const waiting = own
    .filter(({ id }) => !dismissals.has(id))
    .map(({ content, takenUpIn: _takenUpIn, ...row }) => ({
      ...presentCaseItem(row),
      outcome: row.outcome,
      reason: content.deferral?.reason ?? null,
      when: whenTakenUp(
        row.outcome,
        bodies.find(({ id }) => id === row.boardId)?.kind ?? 'committee',
        content.deferral?.nextDate,
      ),
    }));
  // what is due first, then what came last
  const due = ({ when }: WaitingItem) => (when.due === 'open' ? 1 : 0);
  return {
    waiting: waiting.reverse().sort((one, other) => due(one) - due(other)),
    dismissed: dismissed.reverse(),
  };
}

/** What a § follows, what follows it, and where its case can go on. */
export async function wayOf(
  work: Work,
  meeting: Meeting,
  item: AgendaItem,
): Promise<z.input<typeof itemLinkDoors.way.reply>> {
  const readable = readableBy(work.actor);
  const linked = async (way: 'before' | 'after') =>
    (await findLinked(work.tx, readable, item.id, way)).map(presentCaseItem);
  return {
    before: await linked('before'),
    after: await linked('after'),
    sameCase: (await findSameCase(work.tx, readable, item.id)).map(presentCaseItem),
    next: await nextOf(work, meeting, item),
  };
}

async function nextOf(
  work: Work,
  meeting: Meeting,
  item: AgendaItem,
): Promise<z.input<typeof itemLinkDoors.way.reply>['next']> {
  const kind = continuingOutcome(item);
  if (kind === undefined) {
    return null;
  }
  const bodies = await findBodies(work.tx, meeting.organisationId);
  const asked = bodiesOf(kind, item.content, meeting.boardId, bodies);
  const takenUpIn = (await findTakenUp(work.tx, item.id)).map(({ boardId }) => boardId);
  const left = asked.filter(({ id }) => !takenUpIn.includes(id));
  if (takenUpIn.length > 0 && (asked.length < 2 || left.length === 0)) {
    return null;
  }
  const [body] = left;
  const open = await findOpenMeetings(work.tx, whereMay(work.actor, 'meeting.write'), {
    organisationId: meeting.organisationId,
    from: meeting.day,
    not: meeting.id,
    caseNumber: item.caseNumber,
  });
  // what is proposed goes to another body; what was tabled comes back to this one
  const fitting = open.filter(({ boardId }) =>
    kind === 'tabled'
      ? boardId === meeting.boardId
      : kind === 'forwarded'
        ? boardId !== meeting.boardId
        : true,
  );
  const holds = fitting.some((one) => one.holdsCase && one.boardId === body?.id);
  if (body !== undefined && (await isDismissed(work.tx, item.id, body.id))) {
    return null;
  }
  if (!holds && body !== undefined && (await hasGoneOn(work.tx, item.id, body.id))) {
    return null;
  }
  return {
    kind,
    boardId: body?.id ?? null,
    board: body?.name ?? null,
    when: whenTakenUp(
      kind,
      bodies.find(({ id }) => id === meeting.boardId)?.kind ?? 'committee',
      item.content.deferral?.nextDate,
    ),
    meetings: fitting,
  };
}
