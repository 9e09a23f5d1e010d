import { groupMails, paragraphsForNobody } from '@klubbat/shared/rules/group-mails';
import { printParagraphs } from '@klubbat/shared/rules/paragraph-range';
import { fail } from '../../platform/errors.js';
import type { Work } from '../../platform/work.js';
import type { Meeting } from '../meetings/meeting.entity.js';
import type { Order } from './plan-dispatch.js';
import { showRecipients } from './printed-recipients.service.js';

/**
 * The orders that one of several §§ comes to, each of one extract: for each § its own, or for each recipient the §§ that are
 * for him. Refuses with `invalid` where nobody would get a § that was chosen.
 */
export async function splitOrder(work: Work, meeting: Meeting, order: Order): Promise<Order[]> {
  const { grouping = 'together', ...rest } = order;
  const paragraphs = [...new Set(order.paragraphs)].sort((a, b) => a - b);
  if (grouping === 'together' || paragraphs.length < 2) {
    return [rest];
  }
  const { items, standing } = await showRecipients(work, meeting);
  const chosen = items.filter(({ paragraph }) => paragraphs.includes(paragraph));
  // one whom nobody knows an address of goes by his name: the order itself refuses him
  const named = [...chosen.flatMap(({ recipients }) => recipients), ...standing].flatMap(
    ({ name, outcome, mailboxes }) => (outcome === 'found' ? mailboxes : [{ name }]),
  );
  const mails = groupMails(grouping, paragraphs, order.recipients ?? named, chosen);
  const left = paragraphsForNobody(paragraphs, mails);
  if (left.length > 0) {
    fail('invalid', {
      errors: [
        {
          path: '$.recipients',
          message: `${printParagraphs(left)} har ingen mottagare. Lägg till en, eller välj bort paragrafen.`,
        },
      ],
    });
  }
  return mails.map((mail) => ({ ...rest, ...mail }));
}
