import { v7 as newId } from 'uuid';
import type { z } from 'zod';
import type { reviewDoors } from '@klubbat/shared/contracts/review';
import type { SaveMark } from '@klubbat/shared/contracts/save';
import { mapTexts, textsOf } from '@klubbat/shared/text/item-texts';
import { findPassage, replacePassage } from '@klubbat/shared/text/passages';
import { minuteInSweden } from '../../platform/clock.js';
import { fail } from '../../platform/errors.js';
import { isSaved } from '../../platform/save-mark.js';
import type { Work } from '../../platform/work.js';
import type { AgendaItem, ItemContent } from '../agenda/agenda-item.entity.js';
import { updateAgendaItem } from '../agenda/update-item.service.js';
import { lockItem } from '../agenda/agenda-item.store.js';
import { record } from '../audit/audit.store.js';
import type { Meeting } from '../meetings/meeting.entity.js';
import { findPeopleNames } from '../register/register.store.js';
import type { ReviewSuggestion } from './review-suggestion.entity.js';
import { addSuggestion, decideSuggestion, findSuggestionSaved, lockSuggestion } from './review.store.js';
import { openParagraph, refuseEnded } from './say.service.js';

/**
 * Suggests other words for a passage of a §. It changes nothing by itself: who writes the protocol decides (JO 3339-2013).
 * Refuses a passage that is not in the text, and a § that has been sent for adjustment.
 */
export async function suggest(
  work: Work,
  roundId: string,
  { itemId, saveId, ...given }: z.output<typeof reviewDoors.suggest.body>,
): Promise<void> {
  await refuseEnded(work, roundId);
  if (saveId !== undefined && (await findSuggestionSaved(work.tx, work.actor.personId, saveId)) !== null) {
    return;
  }
  const { content } = await openParagraph(work, roundId, itemId);
  if (given.passage.trim() === given.replacement.trim()) {
    fail('invalid', { errors: [{ path: '$.replacement', message: 'Texten är densamma som förut.' }] });
  }
  if (findPassage(textsOf(content), given) === undefined) {
    fail('passage-gone');
  }
  await addSuggestion(work.tx, {
    id: newId(),
    roundId,
    agendaItemId: itemId,
    authorId: work.actor.personId,
    at: work.now,
    place: given.place,
    start: given.start,
    passage: given.passage,
    replacement: given.replacement,
    why: given.why?.trim() ? given.why.trim() : null,
    state: 'open',
    decidedAt: null,
    decidedBy: null,
    answer: null,
    saveId: saveId ?? null,
  });
}

async function refuseDecided(work: Work, { state, decidedAt, decidedBy }: ReviewSuggestion): Promise<void> {
  if (state === 'open' || decidedAt === null) {
    return;
  }
  const names = await findPeopleNames(work.tx, decidedBy === null ? [] : [decidedBy]);
  const changedBy = names.get(decidedBy ?? '') ?? 'Någon annan';
  fail('suggestion-decided', {
    params: {
      who: changedBy,
      when: minuteInSweden(decidedAt),
      what: state === 'accepted' ? 'förde in' : 'avböjde',
    },
    changedBy,
    changedAt: decidedAt.toISOString(),
  });
}

/** The § and then the suggestion, always in that order: two who decide at once come one after the other. */
async function lockBoth(work: Work, { id, agendaItemId }: ReviewSuggestion) {
  const item = await lockItem(work.tx, agendaItemId);
  const suggestion = await lockSuggestion(work.tx, id);
  return item === null || suggestion === null ? fail('not-found') : { item, suggestion };
}

function tell(work: Work, meeting: Meeting, { id }: ReviewSuggestion, state: string) {
  return record(work, {
    action: 'review.suggestion-decided',
    organisationId: meeting.organisationId,
    subjectId: id,
    details: { state },
  });
}

/** The one field of the § in which a text has other words now. */
function changeOf({ content }: AgendaItem, texts: readonly string[]): Partial<ItemContent> {
  let place = -1;
  const next = mapTexts(content, (text) => {
    place += 1;
    return texts[place] ?? text;
  });
  const fields = ['sections', 'motions', 'reservations', 'statements', 'deferral'] as const;
  return Object.fromEntries(
    fields
      .filter((name) => JSON.stringify(next[name]) !== JSON.stringify(content[name]))
      .map((name) => [name, next[name]]),
  );
}

/**
 * Makes the change of a suggestion in its § by the ordinary save of the §, in the same transaction. Refuses with
 * `suggestion-decided` (naming who was first), `locked` while the § lies in an adjustment, `passage-gone`, and
 * `stale-version` when the § has been changed since it was read. The same `saveId` again succeeds and changes nothing.
 */
export async function acceptSuggestion(
  work: Work,
  meeting: Meeting,
  found: ReviewSuggestion,
  { version, saveId }: SaveMark,
): Promise<void> {
  const { item, suggestion } = await lockBoth(work, found);
  if (suggestion.state === 'accepted' && isSaved(item, saveId)) {
    return;
  }
  await refuseDecided(work, suggestion);
  if (item.adjustmentId !== null) {
    fail('locked', { params: { what: 'Paragrafen' } });
  }
  const texts = textsOf(item.content);
  const place = findPassage(texts, suggestion);
  if (place === undefined) {
    fail('passage-gone');
  }
  const change = changeOf(item, replacePassage(texts, place, suggestion.replacement));
  await updateAgendaItem(work, item.id, { version, saveId, ...change });
  await decideSuggestion(work.tx, suggestion.id, {
    state: 'accepted',
    decidedAt: work.now,
    decidedBy: work.actor.personId,
    answer: null,
  });
  await tell(work, meeting, suggestion, 'accepted');
}

/** Declines a suggestion with a word; the § stays as it is. The same word again succeeds. */
export async function declineSuggestion(
  work: Work,
  meeting: Meeting,
  found: ReviewSuggestion,
  answer: string,
): Promise<void> {
  const { suggestion } = await lockBoth(work, found);
  if (suggestion.state === 'declined' && suggestion.answer === answer) {
    return;
  }
  await refuseDecided(work, suggestion);
  await decideSuggestion(work.tx, suggestion.id, {
    state: 'declined',
    decidedAt: work.now,
    decidedBy: work.actor.personId,
    answer,
  });
  await tell(work, meeting, suggestion, 'declined');
}
