import type { EntityManager } from 'typeorm';
import type { Written, WrittenItem } from '@klubbat/shared/contracts/preview';
import { fail } from '../../platform/errors.js';
import type { AgendaItem } from '../agenda/agenda-item.entity.js';
import { applyChange } from '../agenda/item-content.js';
import { formErrors, refuseFormFaults } from '../meetings/form-errors.js';
import type { Meeting } from '../meetings/meeting.entity.js';
import { gatherRecord, type RecordedMeeting } from '../record/meeting-record.js';
import { type Composition, draftComposition } from './document.service.js';

/** Puts what is being written into items that were only read: nothing is stored. */
function write(items: AgendaItem[], written: readonly WrittenItem[]): void {
  for (const { id, ...change } of written) {
    const item = items.find((one) => one.id === id);
    if (item === undefined) {
      fail('not-found');
    }
    if (item.adjustmentId !== null) {
      fail('locked', { params: { what: 'Paragrafen' } });
    }
    applyChange(item, change);
  }
}

/** The meeting's own parts as they are being written; null takes a fact away. */
function withWritten(file: RecordedMeeting, { facts, officers, attendance }: Written): RecordedMeeting {
  const given = Object.entries({ ...file.meeting, ...facts }).filter(([, value]) => value !== null);
  return {
    ...file,
    meeting: Object.fromEntries(given) as RecordedMeeting['meeting'],
    ...(officers === undefined ? {} : { officers }),
    ...(attendance === undefined ? {} : { attendance }),
  };
}

/** People, points and attachments that are not there, in what is being written. */
function refuseUnknown(items: AgendaItem[], file: RecordedMeeting, written: Written): void {
  const people = file.people.map(({ id: key, name }) => ({ key, name }));
  const { attachments = [] } = file;
  const { officers, attendance } = written;
  refuseFormFaults([
    ...formErrors({ people, ...(officers && { officers }), ...(attendance && { attendance }) }, '$'),
    ...written.items.flatMap(({ id }) => {
      const place = items.findIndex((item) => item.id === id);
      return formErrors({ people, attachments, items: file.items.slice(place, place + 1) }, '$.items[0]');
    }),
  ]);
}

/**
 * What the protocol would be composed from if what is being written were saved: the same as the draft that everyone reads.
 * Writes nothing. Refuses with `not-found` for an item of another meeting, with `locked` for what lies in an adjustment,
 * and with `invalid` for people or points that are not there.
 */
export async function gatherPreview(
  tx: EntityManager,
  meeting: Meeting,
  written: Written,
): Promise<Composition> {
  const { facts, officers, attendance } = written;
  if (meeting.locked && (facts ?? officers ?? attendance) !== undefined) {
    fail('locked', { params: { what: 'Sammanträdet' } });
  }
  const stored = await gatherRecord(tx, meeting, (items) => write(items, written.items));
  const record = { ...stored, file: withWritten(stored.file, written) };
  refuseUnknown(record.items, record.file, written);
  return draftComposition(tx, { ...meeting, record: facts?.record ?? meeting.record }, record);
}
