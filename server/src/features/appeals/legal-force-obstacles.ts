import { lastPartyAppealDay } from '@klubbat/shared/rules/appeal-period';
import { appealState } from '@klubbat/shared/rules/appeal-state';
import { standsUntil } from '@klubbat/shared/rules/notice-removal';
import { forceObstacles } from '@klubbat/shared/sentences/appeal-event-sentences';
import type { TriedBy } from '@klubbat/shared/vocabulary/later-news-words';
import type { Work } from '../../platform/work.js';
import type { AgendaItem } from '../agenda/agenda-item.entity.js';
import type { Meeting } from '../meetings/meeting.entity.js';
import { hasUnsettledGap } from '../notices/uptime.store.js';
import type { Adjustment } from '../protocols/adjustment.entity.js';
import { findUntried } from '../protocols/appeal-kinds.store.js';
import { findNewsOfMeeting, standingNews } from '../protocols/later-news.store.js';
import { stepsOf } from '../protocols/protocol.service.js';
import { findNotices } from '../protocols/protocol.store.js';
import { findAppealsOfItem, findPartiesOf, type AppealWithSteps, type PartyRow } from './appeal.store.js';

/** What must be known of a § to say whether it can have laga kraft. */
export interface ForceFacts {
  appeals: AppealWithSteps[];
  parties: PartyRow[];
  /** until then the notices are up: no earlier has it laga kraft, also where the time does not run */
  lastAppealDay: string | null;
  /** false: nothing that was adjusted with it can be tried for its legality */
  tried: boolean;
  announced: boolean;
  gap: boolean;
  annulled: boolean;
}

/** What is the same for every § of an adjustment. */
export async function readTimeFacts(
  work: Pick<Work, 'tx'>,
  meeting: Meeting,
  adjustment: Pick<Adjustment, 'id' | 'origin'>,
) {
  const { tx } = work;
  const notices = await findNotices(tx, [adjustment.id]);
  const steps = await stepsOf(work, meeting);
  return {
    lastAppealDay: standsUntil(notices),
    tried: !(await findUntried(tx, [adjustment.id])).has(adjustment.id),
    // of what was adjusted in another system its notice may not be known here
    announced: notices.length > 0 || !steps.notice || !steps.appeal || adjustment.origin === 'elsewhere',
    gap: await hasUnsettledGap(tx, adjustment.id),
    news: standingNews(await findNewsOfMeeting(tx, meeting.id)),
  };
}

/** Those of one § among them, with its own appeals and parties. */
export function forceFactsOf(
  { news, ...time }: Awaited<ReturnType<typeof readTimeFacts>>,
  itemId: string,
  { appeals, parties }: Pick<ForceFacts, 'appeals' | 'parties'>,
): ForceFacts {
  return {
    ...time,
    appeals,
    parties,
    annulled:
      appeals.some((one) => appealState(one.steps) === 'annulled') ||
      news.some(({ agendaItemId, kind }) => agendaItemId === itemId && kind === 'annulled'),
  };
}

/** Reads it. Whoever decides by it holds the lock of the adjustment. */
export async function readForceFacts(
  work: Pick<Work, 'tx'>,
  meeting: Meeting,
  item: Pick<AgendaItem, 'id' | 'paragraph'>,
  adjustment: Pick<Adjustment, 'id' | 'origin'>,
): Promise<ForceFacts> {
  return forceFactsOf(await readTimeFacts(work, meeting, adjustment), item.id, {
    appeals: await findAppealsOfItem(work.tx, item.id),
    parties: item.paragraph === null ? [] : await findPartiesOf(work.tx, meeting.id, item.paragraph),
  });
}

/** One letter to a party has its day when any letter to that address was received: then the party has the decision. */
function partyObstacles(parties: readonly PartyRow[], day: string): string[] {
  const known = new Set(
    parties.filter(({ receivedOn }) => receivedOn !== null).map(({ email }) => email.toLowerCase()),
  );
  return parties.flatMap(({ name, email, receivedOn }) => {
    if (receivedOn === null) {
      return known.has(email.toLowerCase()) ? [] : [forceObstacles.partyUnknown(name)];
    }
    const last = lastPartyAppealDay(receivedOn);
    return day <= last ? [forceObstacles.partyRuns(name, last)] : [];
  });
}

/** What speaks against that a decision has laga kraft by word of a court on a day, in sentences; none: it may be noted. */
export function legalForceObstacles(facts: ForceFacts, way: TriedBy, day: string): string[] {
  const { appeals, parties, lastAppealDay, tried, announced, gap, annulled } = facts;
  const open = appeals.filter(({ steps }) => appealState(steps) === 'open').length;
  return [
    ...(annulled ? [forceObstacles.annulled] : []),
    ...(open > 0 ? [forceObstacles.open(open)] : []),
    ...(gap ? [forceObstacles.gap] : []),
    ...(way === 'legality' && !announced ? [forceObstacles.notAnnounced] : []),
    ...(way === 'legality' && lastAppealDay !== null && day <= lastAppealDay
      ? [tried ? forceObstacles.timeRuns(lastAppealDay) : forceObstacles.standsUntil(lastAppealDay)]
      : []),
    ...(way === 'administrative' ? partyObstacles(parties, day) : []),
  ];
}

/** The same for those who are not told who the parties are. */
export function unnamedForceObstacles(facts: ForceFacts, way: TriedBy, day: string): string[] {
  const runs = way === 'administrative' && partyObstacles(facts.parties, day).length > 0;
  return [
    ...legalForceObstacles({ ...facts, parties: [] }, way, day),
    ...(runs ? [forceObstacles.someParty] : []),
  ];
}
