import type { EntityManager } from 'typeorm';
import { updateAgendaItem } from '../agenda/update-item.service.js';
import { findItem, findItems } from '../agenda/agenda-item.store.js';
import { lockMeeting } from '../meetings/meeting.store.js';
import { restoreVersion } from '../versions/restore-version.service.js';
import { as } from './demo-acts.js';
import { administrator, secretary, type DemoAccount } from './demo-people.js';

/** The § that the larms are bought in has been written by two, and brought back to what it said at first. */
export async function playVersions(tx: EntityManager, meetingId: string): Promise<void> {
  const [item] = (await findItems(tx, meetingId)).filter(({ paragraph }) => paragraph === 3);
  const meeting = await lockMeeting(tx, meetingId);
  if (item === undefined || meeting === null) {
    throw new Error('the demo lacks a meeting');
  }
  const { title, content } = item;
  const now = async () => (await findItem(tx, item.id)) ?? item;
  const write = async (who: DemoAccount, moment: string, change: Parameters<typeof updateAgendaItem>[2]) =>
    updateAgendaItem(await as(tx, who, moment), item.id, change);
  const decision = (body: string) =>
    (content.sections ?? []).map((section) => (section.kind === 'decision' ? { ...section, body } : section));
  await write(secretary, '2026-11-16T09:20:00Z', {
    version: item.version,
    title: 'Trygghetslarm: gemensam upphandling',
    sections: decision(
      '1. Att upphandla trygghetslarm tillsammans med de fyra kommunerna.\n2. Att återkomma om kostnaden.',
    ),
  });
  await write(administrator, '2026-11-17T13:05:00Z', {
    version: (await now()).version,
    recipients: [{ name: 'Upphandlingsenheten', email: 'upphandling@norrskog.example' }],
    sections: decision('Att avvakta med trygghetslarmen till mötet i februari.'),
  });
  await write(secretary, '2026-11-18T07:40:00Z', {
    version: (await now()).version,
    title,
    recipients: content.recipients ?? null,
  });
  const work = await as(tx, secretary, '2026-11-18T08:02:00Z');
  const last = await now();
  await restoreVersion(work, meeting, last, 1, { version: last.version });
}
