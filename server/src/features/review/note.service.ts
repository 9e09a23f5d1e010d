import { fail } from '../../platform/errors.js';
import type { Work } from '../../platform/work.js';
import type { ReviewNote } from './review-note.entity.js';
import { findOwnNotes, keepOwnNote } from './review-note.store.js';
import { findParagraphMarks } from './review.store.js';

type Note = Pick<ReviewNote, 'text' | 'version'> & { itemId: string };

const present = ({ agendaItemId, text, version }: ReviewNote): Note => ({
  itemId: agendaItemId,
  text,
  version,
});

async function itemsOf(work: Work, roundId: string): Promise<string[]> {
  return (await findParagraphMarks(work.tx, roundId)).map(({ agendaItemId }) => agendaItemId);
}

/** The actor's own notes on the §§ of a round. There is no door to anybody else's, whoever asks. */
export async function ownNotes(work: Work, roundId: string): Promise<Note[]> {
  const notes = await findOwnNotes(work.tx, work.actor.personId, await itemsOf(work, roundId));
  return notes.map(present);
}

/** Keeps the actor's own note on a §. Nothing of it is logged. Refuses `stale-version` when another device was first. */
export async function keepNote(
  work: Work,
  roundId: string,
  itemId: string,
  { text, version }: Omit<Note, 'itemId'>,
): Promise<Note> {
  const { tx, actor, now } = work;
  if (!(await itemsOf(work, roundId)).includes(itemId)) {
    fail('not-found');
  }
  const note = { agendaItemId: itemId, personId: actor.personId, text, version, updatedAt: now };
  const kept = await keepOwnNote(tx, note);
  const [standing] = await findOwnNotes(tx, actor.personId, [itemId]);
  return kept && standing !== undefined
    ? present(standing)
    : fail('stale-version', {
        params: { who: 'Du', when: 'på en annan enhet' },
        changedBy: 'Du, på en annan enhet,',
        changedAt: (standing?.updatedAt ?? now).toISOString(),
      });
}
