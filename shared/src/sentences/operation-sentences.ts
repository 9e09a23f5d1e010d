import type { ClockFault } from '../vocabulary/clock-faults.js';
import type { Safeguard, ServiceName, Standing, WorkKind } from '../vocabulary/service-names.js';

export const workKindWords: Readonly<Record<WorkKind, string>> = {
  delivery: 'Utskick av protokollsutdrag',
  letter: 'Mejl till personer (justerare, kallade, inbjudna)',
  seal: 'Underskrifter att skriva in i protokoll',
  conversion: 'Office-filer att göra till PDF',
  'file-text': 'Filer att läsa text ur för sökningen',
  'diary-call': 'Anrop till diariesystem',
};

export const serviceWords: Readonly<Record<ServiceName, string>> = {
  mail: 'E-postservern',
  'time-stamp': 'Tidsstämplingstjänsten',
  office: 'LibreOffice',
  bounces: 'Brevlådan för studsar',
  intake: 'Brevlådan för utdrag från andra',
  'virus-scan': 'Virusskyddet',
  'identity-provider': 'Tjänsten för e-legitimation',
};

export const safeguardWords: Readonly<Record<Safeguard, string>> = {
  backup: 'Säkerhetskopia (npm run backup)',
  verify: 'Kontroll av allt som är låst (npm run verify)',
};

/** Why a clock is not to be trusted. */
export const clockFaultWords: Readonly<Record<ClockFault, string>> = {
  unknown: 'Inte jämförd än',
  differs: 'Programmets klocka och databasens visar olika tid',
  leapt: 'Klockan har hoppat',
  behind: 'Klockan visar en tid före det som redan är noterat',
  'stood-still': 'Mer än 30 dagar har gått sedan något noterades',
};

export const standingWords: Readonly<Record<Standing, string>> = {
  good: 'Fungerar',
  watch: 'Bör ses över',
  bad: 'Fungerar inte',
};

/** All of it in one line, first on the page. */
export const wholeStanding: Readonly<Record<Standing, string>> = {
  good: 'Allt fungerar som det ska.',
  watch: 'Det går att arbeta, men något bör ses över.',
  bad: 'Något blir inte gjort. Se vad nedan.',
};
