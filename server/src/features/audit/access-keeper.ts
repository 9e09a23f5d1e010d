import type { DataSource } from 'typeorm';
import type { Access } from '../../platform/work.js';
import { insertAccess, type AccessReader } from './access-note.store.js';

const HOUR = 3_600_000;

/** What has been noted in this hour is held in memory up to this many; then it is asked of the database anew. */
const KNOWN = 100_000;

/**
 * Notes what people read, before they are answered: what could not be noted is not shown. Within an hour the same again costs nothing, for
 * this process knows that it stands there.
 */
export function accessKeeper(
  dataSource: DataSource,
): (reader: AccessReader, read: readonly Access[], now: Date) => Promise<void> {
  let hour = 0;
  const known = new Set<string>();
  return async (reader, read, now) => {
    const ownHour = Math.floor(now.getTime() / HOUR);
    if (ownHour !== hour || known.size > KNOWN) {
      known.clear();
      hour = ownHour;
    }
    const markOf = ({ organisationId, kind, thingId }: Access) =>
      `${reader.sessionSha256} ${reader.personId} ${organisationId} ${kind} ${thingId}`;
    const fresh = read.filter((one) => !known.has(markOf(one)));
    if (fresh.length > 0) {
      await insertAccess(dataSource.manager, reader, fresh, now);
      fresh.forEach((one) => known.add(markOf(one)));
    }
  };
}
