import type { DiaryCallState } from '../vocabulary/diary-calls.js';

export const diaryCallWords: Readonly<Record<DiaryCallState, string>> = {
  waiting: 'Väntar',
  done: 'Framme',
  'given-up': 'Uppgivet',
};

export const hookFaults = {
  url: 'Skriv en hel adress som börjar med https://, utan användarnamn och lösenord.',
  https: 'Adressen ska börja med https://.',
  secret: (least: number) => `Hemligheten ska vara minst ${least} tecken.`,
  noSecret: 'Ange hemligheten som anropen ska signeras med.',
} as const;

/** Why a call came to nothing, as the one who administers reads it. */
export const callFaults = {
  refusedAddress: 'Adressen leder till ett eget eller lokalt nät. Den som driver Klubbat kan tillåta det.',
  refusedScheme: 'Adressen är inte https. Den som driver Klubbat kan tillåta det.',
  tooSlow: 'Diariesystemet svarade inte i tid.',
  noContact: (code: string) => `Det gick inte att få kontakt (${code}).`,
} as const;
