import type { EntityManager } from 'typeorm';
import { dayInSweden } from '../../platform/clock.js';
import { findItems } from '../agenda/agenda-item.store.js';
import { handIn } from '../following/handed-in.service.js';
import { addToSpeakers, takeTurn } from '../following/speaker.service.js';
import { findSpeakers } from '../following/following.store.js';
import { makeAct } from '../sitting/attendance-act.service.js';
import { openItem } from '../sitting/open-item.service.js';
import { as, bring } from './demo-acts.js';
import { firstAdjuster, municipalAdjuster, municipalSecretary } from './demo-people.js';
import { leisureToday } from './leisure-today.js';

/**
 * A meeting that goes on: two §§ are decided, at the third somebody speaks and two wait, and two members have handed in
 * what nobody has answered yet.
 */
export async function playHeld(tx: EntityManager, now: Date): Promise<void> {
  const ago = (minutes: number) => new Date(now.getTime() - minutes * 60_000);
  const writer = (minutes: number) => as(tx, municipalSecretary, ago(minutes));
  const meetingId = await bring(await writer(60), leisureToday(dayInSweden(now)));
  const items = await findItems(tx, meetingId);
  const open = async (place: number, minutes: number) => {
    await openItem(await writer(minutes), meetingId, items[place]?.id ?? '');
  };
  await open(0, 40);
  for (const person of [
    'barbro-kvarnas',
    'ivar-tallmo',
    'nanna-hedlycke',
    'klas-grimsaker',
    'wilma-tornros',
  ]) {
    await makeAct(await writer(39), meetingId, { act: 'arrive', person, capacity: 'member', time: null });
  }
  for (const person of ['algot-forslycke', 'torvald-nyhed']) {
    await makeAct(await writer(39), meetingId, { act: 'arrive', person, capacity: 'official', time: null });
  }
  await open(1, 35);
  await open(2, 12);
  for (const person of ['wilma-tornros', 'klas-grimsaker', 'barbro-kvarnas']) {
    await addToSpeakers(await writer(6), meetingId, person);
  }
  const [first] = await findSpeakers(tx, items[2]?.id ?? '');
  await takeTurn(await writer(2), meetingId, first?.id ?? '', 'begin');
  const itemId = items[2]?.id ?? '';
  await handIn(await as(tx, municipalAdjuster, ago(3)), meetingId, {
    itemId,
    kind: 'motion',
    motionKind: 'amend',
    text: 'Att Åvallen får konstgräs med fyllning av kork.',
  });
  await handIn(await as(tx, firstAdjuster, ago(1)), meetingId, { itemId, kind: 'speaking-request' });
}
