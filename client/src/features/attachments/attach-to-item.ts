import { agendaItemDoors } from '@klubbat/shared/contracts/agenda-item';
import { callDoor } from '../../lib/call.js';
import { problemOf } from '../../lib/problem-error.js';

/** Lays an attachment to an item. Safe to repeat; whoever saves the item meanwhile keeps what he wrote. */
export async function attachToItem(itemId: string, number: number, attempts = 3): Promise<void> {
  const params = { id: itemId };
  const { version, attachments = [] } = await callDoor(agendaItemDoors.show, { params });
  if (attachments.includes(number)) {
    return;
  }
  try {
    await callDoor(agendaItemDoors.update, {
      params,
      body: { version, attachments: [...attachments, number] },
    });
  } catch (error) {
    if (problemOf(error).code !== 'stale-version' || attempts === 1) {
      throw error;
    }
    await attachToItem(itemId, number, attempts - 1);
  }
}
