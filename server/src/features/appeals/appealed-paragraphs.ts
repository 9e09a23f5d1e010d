import type { AppealedParagraph, AppealsOfAdjustment } from '@klubbat/shared/contracts/appeal';
import { appealState } from '@klubbat/shared/rules/appeal-state';
import { paragraphsLabel } from '@klubbat/shared/rules/paragraph-label';
import type { TriedBy } from '@klubbat/shared/vocabulary/later-news-words';
import { dayInSweden } from '../../platform/clock.js';
import type { Work } from '../../platform/work.js';
import { may, type Subject } from '../../policies/may.js';
import type { AgendaItem } from '../agenda/agenda-item.entity.js';
import { findItems } from '../agenda/agenda-item.store.js';
import { isSecret } from '../agenda/secret-item.js';
import { boardAsOf } from '../meetings/board-as-of.js';
import type { Meeting } from '../meetings/meeting.entity.js';
import type { Adjustment } from '../protocols/adjustment.entity.js';
import { findAppealsOfItems, findPartiesOf, type AppealWithSteps } from './appeal.store.js';
import { forceFactsOf, readTimeFacts, unnamedForceObstacles } from './legal-force-obstacles.js';

type Numbered = AgendaItem & { paragraph: number };

/** How far it has come: no name, no number of a court, and no words that somebody wrote. */
function presentProgress({ way, receivedOn, steps }: AppealWithSteps): AppealedParagraph['appeals'][number] {
  const state = appealState(steps);
  return {
    way,
    receivedOn,
    sentOn: steps.findLast(({ kind }) => kind === 'sent-on')?.day ?? null,
    state,
    settledOn: state === 'open' ? null : (steps.findLast(({ kind }) => kind === state)?.day ?? null),
  };
}

/** By which way a § is tried, for what stands in the way of laga kraft: one appeal by a special law is enough. */
function wayOf({ content }: AgendaItem, appeals: readonly AppealWithSteps[]): TriedBy {
  const isSpecial =
    content.appeal === 'administrative' ||
    content.appeal === 'special' ||
    appeals.some(({ way }) => way === 'administrative');
  return isSpecial ? 'administrative' : 'legality';
}

type TimeFacts = Awaited<ReturnType<typeof readTimeFacts>>;

/** When laga kraft was noted of a §, where that stands. */
const forceOf = ({ news }: TimeFacts, { id }: AgendaItem): string | null =>
  news.find(({ agendaItemId, kind }) => agendaItemId === id && kind === 'legal-force')?.day ?? null;

async function obstaclesOf(
  { tx, now }: Work,
  item: Numbered,
  appeals: AppealWithSteps[],
  time: TimeFacts,
): Promise<string[]> {
  const way = wayOf(item, appeals);
  const parties = way === 'legality' ? [] : await findPartiesOf(tx, item.meetingId, item.paragraph);
  return unnamedForceObstacles(forceFactsOf(time, item.id, { appeals, parties }), way, dayInSweden(now));
}

/**
 * Which §§ of an adjustment are appealed, how far each appeal has come, and whether laga kraft is noted or what hinders it. Who has
 * appealed is told to nobody here; of a secret § its number, and to those who may not read it nothing: not even that it is appealed.
 */
export async function presentAppealedParagraphs(
  work: Work,
  { meeting, adjustment, ...subject }: Subject & { meeting: Meeting; adjustment: Adjustment },
): Promise<AppealsOfAdjustment> {
  const { tx, actor } = work;
  const style = await boardAsOf(tx, meeting);
  const labelOf = (numbered: readonly Numbered[]) =>
    paragraphsLabel(
      style,
      numbered.map(({ paragraph }) => paragraph),
      meeting.day,
    );
  const readsAll = may(actor, 'meeting.read-secret', subject);
  const items = (await findItems(tx, meeting.id))
    .filter((item): item is Numbered => item.adjustmentId === adjustment.id && item.paragraph !== null)
    .toSorted((a, b) => a.paragraph - b.paragraph);
  const told = items.filter((item) => readsAll || !isSecret(item));
  const ids = told.map(({ id }) => id);
  const real = (await findAppealsOfItems(tx, ids)).filter(({ steps }) => appealState(steps) !== 'mistaken');
  const appealed = new Set(real.map(({ agendaItemId }) => agendaItemId));
  const time = await readTimeFacts(work, meeting, adjustment);
  const paragraphs: AppealedParagraph[] = [];
  for (const item of told.filter(({ id }) => appealed.has(id))) {
    const appeals = real.filter(({ agendaItemId }) => agendaItemId === item.id);
    const legalForceOn = forceOf(time, item);
    paragraphs.push({
      itemId: item.id,
      label: labelOf([item]),
      title: isSecret(item) ? null : item.title,
      appeals: appeals.map(presentProgress),
      legalForceOn,
      obstacles: legalForceOn === null ? await obstaclesOf(work, item, appeals, time) : [],
    });
  }
  return {
    meetingId: meeting.id,
    paragraphs,
    legalForce: labelOf(told.filter((item) => !appealed.has(item.id) && forceOf(time, item) !== null)),
    closed: labelOf(items.filter((item) => !told.includes(item))),
  };
}
