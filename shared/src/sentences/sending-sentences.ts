import type { SendingManner } from '../vocabulary/sending-manners.js';

export const sendingMannerWords: Readonly<Record<SendingManner, string>> = {
  'registered-letter': 'Rekommenderat brev',
  letter: 'Brev',
  'handed-over': 'Överlämnat personligen',
  messenger: 'Bud',
  'secure-message': 'Säker digital kommunikation',
  other: 'På annat sätt',
};

/** Why a sending cannot be noted as it is written. */
export const otherSendingFaults = {
  unknownParagraph: (paragraph: number) => `Sammanträdet har ingen § ${paragraph}.`,
  day: 'Dagen ska ligga mellan sammanträdet och i dag.',
} as const;
