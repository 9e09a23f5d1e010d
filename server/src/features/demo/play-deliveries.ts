import type { EntityManager } from 'typeorm';
import { closedBox } from '../../platform/secret-box.js';
import { tokenHash } from '../accounts/token.js';
import { findItems } from '../agenda/agenda-item.store.js';
import { recordOwn } from '../audit/audit.store.js';
import { writeNotes } from '../dispatches/delivery-notes.store.js';
import { orderDispatch } from '../dispatches/dispatch.service.js';
import { findMeeting } from '../meetings/meeting.store.js';
import { takeReturnedMail } from '../receipts/returned-mail.service.js';
import { addReceipt, keepLinks, type NewReceipt } from '../receipts/receipt.store.js';
import { as, type Round } from './demo-acts.js';
import { registrar, secretary } from './demo-people.js';
import { demoReceiptTokens } from './demo-receipt-tokens.js';
import { leaveUnclear } from './demo.store.js';

const BUDGET_OF_COOPERATION = 'Verksamhetsplan och budget 2027 för Samverkan Skogslanden';
const ORDERED = '2026-10-02T12:10:00Z';
const HANDED_OVER = new Date('2026-10-02T12:10:04Z');
const DAY = 86_400_000;

type Told = Omit<NewReceipt, 'deliveryId' | 'happenedAt' | 'onceKey'> & { at: string };

/** What became known of each mail after it was handed over. */
const told: Readonly<Record<string, readonly Told[]>> = {
  'Samverkan Skogslanden': [
    { at: '2026-10-02T12:10:09Z', kind: 'delivered', status: '2.0.0', words: '250 2.0.0 Ok' },
    { at: '2026-10-05T06:52:00Z', kind: 'opened' },
    {
      ...{ at: '2026-10-05T06:55:00Z', kind: 'registered' },
      ...{ name: 'Vendela Forslid', caseNumber: 'SSK 2026-31', documentNumber: '14' },
    },
  ],
  'Region Kustlandet': [{ at: '2026-10-05T11:30:00Z', kind: 'confirmed', name: 'Maj-Lis Strandvall' }],
  'Region Myrlanda': [
    {
      ...{ at: '2026-10-02T12:11:00Z', kind: 'bounced', status: '5.1.1' },
      words: '550 5.1.1 <registrator@myrlanda.example>: Recipient address rejected: User unknown',
    },
  ],
  'Region Sjöbygden': [{ at: '2026-10-02T12:10:20Z', kind: 'delivered', status: '2.0.0' }],
};

const UNCLEAR = 'Region Åsmark';

/** An extract went to six in October: confirmed, registered, bounced, arrived, unclear, and one of which nothing is known. */
export async function playDeliveries(tx: EntityManager, { meetingId }: Round, now: Date): Promise<void> {
  const item = (await findItems(tx, meetingId)).find(({ title }) => title === BUDGET_OF_COOPERATION);
  const meeting = await findMeeting(tx, meetingId);
  if (meeting === null || item === undefined || item.paragraph === null) {
    throw new Error('the demo lacks the § that goes to the six regions');
  }
  const { deliveries } = await orderDispatch(await as(tx, registrar, ORDERED), meetingId, {
    paragraphs: [item.paragraph],
  });
  for (const { id, name } of deliveries) {
    if (name === UNCLEAR) {
      await leaveUnclear(tx, id, HANDED_OVER);
      continue;
    }
    await writeNotes(tx, [
      { id, by: null, host: null, at: HANDED_OVER, state: 'sent', answer: '250 2.0.0 Ok: queued' },
    ]);
    for (const [place, { at, ...receipt }] of (told[name] ?? []).entries()) {
      const happenedAt = new Date(at);
      await addReceipt(
        tx,
        { deliveryId: id, happenedAt, onceKey: `${id} demo ${place}`, ...receipt },
        happenedAt,
      );
      if (receipt.kind === 'bounced') {
        await recordOwn(tx, happenedAt, {
          action: 'delivery.bounced',
          organisationId: meeting.organisationId,
          meetingId,
          subjectId: id,
          details: { recipient: name, status: receipt.status ?? null, words: receipt.words ?? null },
        });
      }
    }
  }
  const expiresAt = new Date(now.getTime() + 180 * DAY);
  const idOf = (name: string) => deliveries.find((one) => one.name === name)?.id ?? '';
  for (const [token, name] of [
    [demoReceiptTokens.waiting, 'Region Älvbygden'],
    [demoReceiptTokens.confirmed, 'Samverkan Skogslanden'],
  ] as const) {
    await keepLinks(tx, [{ tokenSha256: tokenHash(token), deliveryId: idOf(name), expiresAt }]);
  }
}

const RETURNED = `From: postmaster@sjobygden.example
Subject: Ditt meddelande kunde inte levereras

Meddelandet till registrator@sjobygden.example kunde inte levereras.
Brevlådan är full. Försök igen senare.
`;

/** A server of the old kind has written back in words alone; the secretary has handed it in for somebody to look at. */
export async function playReturnedMail(tx: EntityManager): Promise<void> {
  const { actor, now } = await as(tx, secretary, '2026-10-05T07:10:00Z');
  await takeReturnedMail(
    tx,
    closedBox,
    { raw: Buffer.from(RETURNED), uploadedBy: actor.personId, maySee: () => true },
    now,
  );
}
