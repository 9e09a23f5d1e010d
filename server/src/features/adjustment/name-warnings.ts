import type { Finding } from '@klubbat/shared/rules/finding';
import { readings, strangerFindings, strangersIn } from '@klubbat/shared/rules/names-in-text';
import type { Work } from '../../platform/work.js';
import type { Meeting } from '../meetings/meeting.entity.js';
import type { MeetingRecord } from '../record/meeting-record.js';
import { findKnownNames } from '../register/people.store.js';

const key = (name: string) => name.toLocaleLowerCase('sv');

/** Names in the texts that neither the meeting nor the register of its organisation knows. */
export async function nameWarnings(
  { tx }: Pick<Work, 'tx'>,
  { organisationId }: Pick<Meeting, 'organisationId'>,
  { file }: Pick<MeetingRecord, 'file'>,
): Promise<Finding[]> {
  const asked = file.items.flatMap((item) => strangersIn(file, item).flatMap(readings)).map(key);
  if (asked.length === 0) {
    return [];
  }
  const known = await findKnownNames(tx, organisationId, [...new Set(asked)]);
  return file.items.flatMap((item, index) =>
    strangerFindings(file, item, `$.items[${index}].sections`, (name) => known.has(key(name))),
  );
}
