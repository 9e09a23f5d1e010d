import type { PartyManner } from '../vocabulary/party-receipts.js';

/** How a party got the decision, as one says it. */
export const partyMannerWords: Readonly<Record<PartyManner, string>> = {
  receipt: 'Kvittens med länken i brevet',
  acknowledged: 'Delgivningskvitto eller mottagningsbevis',
  'in-person': 'Överlämnat personligen',
  simplified: 'Förenklad delgivning',
  other: 'På annat sätt',
};

export const partyFaults = {
  day: 'Dagen ska ligga mellan den dag då utdraget beställdes och i dag.',
  note: 'Skriv hur parten fick del av beslutet.',
} as const;

/** What a day of appeal does not say, wherever it is shown. */
export const NOT_LEGAL_FORCE =
  'Att dagen har passerat betyder inte att beslutet har fått laga kraft: någon kan ha överklagat, och andra parter kan ha fått beslutet senare.';
