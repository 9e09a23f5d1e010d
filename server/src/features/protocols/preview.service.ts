import type { EntityManager } from 'typeorm';
import type { WrittenItem } from '@klubbat/shared/contracts/preview';
import type { ProtocolContent } from '@klubbat/shared/contracts/protocol-content';
import { fail } from '../../platform/errors.js';
import type { AgendaItem } from '../agenda/agenda-item.entity.js';
import { applyChange } from '../agenda/item-content.js';
import { formErrors, refuseFormFaults } from '../meetings/form-errors.js';
import type { Meeting } from '../meetings/meeting.entity.js';
import { gatherRecord } from '../record/meeting-record.js';
import { draftContent } from './document.service.js';

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

/**
 * What the protocol would say if what is being written were saved: by the same rules as the draft that everyone reads.
 * Writes nothing. Refuses with `not-found` for an item of another meeting, with `locked` for one that lies in an
 * adjustment, and with `invalid` for people or points that are not there.
 */
export async function composePreview(
  tx: EntityManager,
  meeting: Meeting,
  written: readonly WrittenItem[],
): Promise<ProtocolContent> {
  const record = await gatherRecord(tx, meeting, (items) => write(items, written));
  const { people, items, attachments = [] } = record.file;
  refuseFormFaults(
    written.flatMap(({ id }) => {
      const place = record.items.findIndex((item) => item.id === id);
      const names = people.map((person) => ({ key: person.id, name: person.name }));
      return formErrors({ people: names, attachments, items: items.slice(place, place + 1) }, '$.items[0]');
    }),
  );
  return draftContent(tx, meeting, record);
}
