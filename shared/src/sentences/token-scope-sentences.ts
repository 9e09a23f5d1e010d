import type { TokenScope } from '../vocabulary/token-scopes.js';

/** What each scope of an access token gives, for the one who makes it. */
export const tokenScopeSentences: Record<TokenScope, string> = {
  'meetings.read': 'Läsa sammanträden, protokoll och ärenden, men inte det som är hemligt',
  'meetings.write': 'Skapa, läsa in och ändra sammanträden, paragrafer och ärendens plan',
  'deliveries.read': 'Läsa diariet över det som har skickats',
  'deliveries.write': 'Skicka utdrag och följa upp utskick',
  'incoming.read': 'Läsa det som har kommit in',
  'incoming.write': 'Registrera det som kommer in',
  'register.read': 'Läsa personer, uppdrag och närvaro',
  'archive.read': 'Hämta arkivpaket, utan det som är hemligt',
};
