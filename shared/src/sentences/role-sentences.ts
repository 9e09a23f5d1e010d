import type { MandateRole } from '../vocabulary/roles.js';

/** What each role may, in a sentence for whoever gives it or has it. The rights themselves: server `policies/`. */
export const roleSentences: Record<MandateRole, string> = {
  administrator:
    'Sköter inställningar, organ, personer och uppdrag, och får göra allt som en sekreterare får göra.',
  registrar:
    'Skickar utskick, registrerar det som kommer in, granskar offentliga versioner och gör arkivpaket.',
  secretary: 'Bereder, skriver, skickar till justering, expedierar och publicerar. Läser det som är hemligt.',
  chair: 'Läser allt i organet, också det som är hemligt, lämnar in yrkanden och justerar.',
  'vice-chair': 'Läser allt i organet, också det som är hemligt, och lämnar in yrkanden.',
  member: 'Läser allt i organet, också det som är hemligt, och lämnar in yrkanden.',
  substitute: 'Läser allt i organet, också det som är hemligt, och lämnar in yrkanden.',
  official: 'Skriver tjänsteskrivelser, planerar ärenden och läser sammanträden och det som kommer in.',
  archivist: 'Läser sammanträden och diariet, och gör arkivpaket, också av det som är hemligt.',
  'data-protection-officer':
    'Läser loggar, registret, diariet och vad som är publicerat, när det tas bort och vilka personuppgifter som har hittats. Ändrar inget.',
  auditor: 'Läser allt, också det som är hemligt. Ändrar inget.',
  reader: 'Läser sammanträden och protokoll, men inte det som är hemligt. Ändrar inget.',
};

/** Why a role was not given. */
export const roleFaults = {
  toHerself:
    'Du kan inte ge dig själv ett uppdrag eller ändra dagarna för ditt eget. Be någon annan som får göra det.',
  notInBoard:
    'Den rollen ges av den som administrerar organisationen. Be en administratör att lägga till uppdraget.',
  auditorHoldsNothingElse:
    'En revisor granskar de andra, och kan inte samtidigt ha ett annat uppdrag i organisationen.',
  officerDecidesNothing:
    'Ett dataskyddsombud granskar hur personuppgifter hanteras, och kan inte samtidigt vara administratör, sekreterare eller registrator i organisationen.',
} as const;
