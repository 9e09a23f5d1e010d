import { fail } from '../../platform/errors.js';

const SPELL = 10_000;
/** Five a second for as long as one likes: faster than anybody pauses in writing. */
const MOST = 50;

const asked = new Map<string, number[]>();

/** Counts a preview of that person. Refuses with `documents-queue-full` when they come faster than one can look at. */
export function pacePreviews(personId: string, now: Date): void {
  const since = now.getTime() - SPELL;
  for (const [person, times] of asked) {
    if ((times.at(-1) ?? 0) <= since) {
      asked.delete(person);
    }
  }
  const recent = (asked.get(personId) ?? []).filter((time) => time > since);
  if (recent.length >= MOST) {
    fail('documents-queue-full');
  }
  asked.set(personId, [...recent, now.getTime()]);
}
