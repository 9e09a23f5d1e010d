import type { DataSource } from 'typeorm';
import type { Clock } from '../../platform/clock.js';
import { writing } from '../../platform/database.js';
import type { Actor } from '../../platform/work.js';
import { recordAll } from '../audit/audit.store.js';
import { sha256Of } from './stored-file.store.js';

/**
 * Notes in the log that somebody sent a file that was not let in: in each organisation where he has a mandate, for nobody has asked yet
 * where it was to lie. The file is told by its sum and by what it was found to be; its name may say what is not for everybody.
 */
export function infectedNoter(
  dataSource: DataSource,
  clock: Clock,
): (
  actor: Actor | undefined,
  infected: { bytes: Buffer; found: string },
  requestId: string,
) => Promise<void> {
  return async (actor, { bytes, found }, requestId) => {
    const mandated = (actor?.mandates ?? []).map(({ organisationId }) => organisationId);
    const own = actor?.token === undefined ? [...new Set(mandated)] : [actor.token.organisationId];
    const details = { name: found, sha256: sha256Of(bytes) };
    await writing(dataSource, (tx) =>
      recordAll(
        { tx, now: clock(), requestId, actor },
        (own.length === 0 ? [null] : own).map((organisationId) => ({
          action: 'file.infected',
          organisationId,
          details,
        })),
      ),
    );
  };
}
