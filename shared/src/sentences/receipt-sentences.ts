import type { ReceiptView } from '../contracts/receipt.js';
import type { DeliveryStage } from '../rules/delivery-stage.js';
import type { AttachedMailTells, ReachedStep, ReceiptKind } from '../vocabulary/receipts.js';

/** How far a delivery has come, in a few words. */
export const reachedWords: Record<ReachedStep, string> = {
  'handed-over': 'Mottaget av servern',
  relayed: 'Lämnat vidare',
  delivered: 'Framme',
  opened: 'Öppnat',
  confirmed: 'Kvitterat',
  registered: 'Registrerat',
};

export const troubleWords: Record<NonNullable<DeliveryStage['trouble']>, string> = {
  bounced: 'Har studsat',
  delayed: 'Försenat',
};

const heads: Record<ReceiptKind, string> = {
  bounced: 'Studsade: mottagarens server tog inte emot brevet',
  delayed: 'Försenat: en server på vägen försöker fortfarande',
  relayed: 'Lämnat vidare till en server som inte berättar mer',
  delivered: 'Framme i mottagarens e-postsystem',
  opened: 'Utdraget öppnades genom länken i brevet',
  confirmed: 'Kvitterades',
  registered: 'Kvitterades och registrerades',
  replied: 'Någon svarade på brevet',
  'auto-replied': 'Ett automatiskt svar kom. Det är ingen kvittens',
};

/** What a mail that proves nothing tells, for the person who attaches it to choose. */
export const attachedMailWords: Record<AttachedMailTells, string> = {
  bounced: 'Brevet studsade',
  delivered: 'Brevet kom fram',
  replied: 'Någon svarade på brevet',
  'auto-replied': 'Ett automatiskt svar',
};

export const returnedMailFaults = {
  notSent:
    'Utskicket har inte lämnats över än. Är det oklart om det kom fram avgörs det på utskickets egen sida.',
} as const;

/** What became known, in one sentence: `Kvitterades och registrerades av Ulla Berg, ärende RS 2025/7`. */
export function receiptSentence(receipt: Omit<ReceiptView, 'id' | 'at' | 'noted'>): string {
  const { kind, name, caseNumber, documentNumber, address } = receipt;
  const by = name === null ? '' : ` av ${name}`;
  const from = address === null ? '' : ` (${address})`;
  const numbers = [
    caseNumber === null ? [] : [`ärende ${caseNumber}`],
    documentNumber === null ? [] : [`handling ${documentNumber}`],
  ].flat();
  return `${[`${heads[kind]}${by}${from}`, ...numbers].join(', ')}.`;
}

/** `5.x.x` by its parts (RFC 3463): what a person can do about a bounce. */
export function bounceAdvice(status: string | null): string {
  const [kind = '', subject = '', detail = ''] = (status ?? '').split('.');
  if (subject === '1') {
    return 'Adressen finns inte. Fråga mottagaren efter rätt adress, rätta den och skicka på nytt.';
  }
  if (subject === '2' && detail === '2') {
    return 'Brevlådan är full. Ring mottagaren, och skicka på nytt när det finns plats.';
  }
  if (subject === '3' && detail === '4') {
    return 'Brevet är för stort för mottagaren. Skicka färre paragrafer åt gången, eller lämna utdraget på annat sätt.';
  }
  if (subject === '7') {
    return 'Mottagarens server avvisar brev härifrån. Ring mottagaren, och låt den som sköter er e-post läsa svaret.';
  }
  return kind === '4'
    ? 'Servern gav upp efter att ha försökt länge. Försök en gång till, eller ring mottagaren.'
    : 'Läs svaret, ring mottagaren om det är oklart, och skicka på nytt till rätt adress.';
}
