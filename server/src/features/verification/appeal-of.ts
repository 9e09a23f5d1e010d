import type { VerifiedProtocol } from '@klubbat/shared/contracts/verification';
import type { VersionFacts } from './verified.store.js';

/** Whether the time to appeal has begun or run out, by the notices on all boards. */
export function appealOf(
  version: Pick<VersionFacts, 'appealable'>,
  lastDays: (string | null)[],
  today: string,
): VerifiedProtocol['appeal'] {
  if (!version.appealable) {
    return 'none';
  }
  const days = lastDays.filter((day) => day !== null);
  if (days.length === 0) {
    return 'not-begun';
  }
  return days.every((day) => day < today) ? 'over' : 'running';
}
