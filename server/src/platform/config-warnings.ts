import { distance } from 'fastest-levenshtein';
import { readSettings, settingNames, type Given } from './settings.js';

const LOOPBACK = ['127.0.0.1', '::1', 'localhost'];
/** More letters than this apart, and a name is another word rather than a slip. */
const SLIP = 3;

function unknownName(name: string): string {
  const [nearest] = settingNames
    .map((known) => ({ known, apart: distance(name, known) }))
    .toSorted((one, other) => one.apart - other.apart);
  const guess =
    nearest !== undefined && nearest.apart <= SLIP ? ` Menade du ${nearest.known}?` : ' Den används inte.';
  return `${name} är ingen inställning som Klubbat känner.${guess}`;
}

function contradictions(given: Given): string[] {
  const isOpen = given.KLUBBAT_HOST !== undefined && !LOOPBACK.includes(given.KLUBBAT_HOST);
  const isEncrypted = given.KLUBBAT_URL?.startsWith('https:') === true;
  // a container listens to others, but is reached through a port of this very computer
  const isLocal =
    given.KLUBBAT_URL !== undefined &&
    LOOPBACK.includes(new URL(given.KLUBBAT_URL).hostname.replace(/[[\]]/g, ''));
  const found: [boolean, string][] = [
    [
      isEncrypted && (given.KLUBBAT_TRUST_PROXY ?? 0) === 0,
      'KLUBBAT_URL börjar med https://, men KLUBBAT_TRUST_PROXY är 0: Klubbat talar inte TLS själv. Står det en proxy framför ska KLUBBAT_TRUST_PROXY vara 1, annars räknas alla besökare som en och samma.',
    ],
    [
      (given.KLUBBAT_TRUST_PROXY ?? 0) > 0 && given.KLUBBAT_URL === undefined,
      'KLUBBAT_TRUST_PROXY är satt, men inte KLUBBAT_URL: länkar i mejl och inbjudningar leder då till den inre adressen. Exempel: KLUBBAT_URL=https://klubbat.example.se',
    ],
    [
      isOpen && !isEncrypted && !isLocal,
      `KLUBBAT_HOST är "${given.KLUBBAT_HOST ?? ''}", så att andra datorer når programmet, men KLUBBAT_URL börjar inte med https://: lösenord går då okrypterade, om ingen proxy står framför.`,
    ],
    [
      given.KLUBBAT_ADMIN_EMAIL !== undefined && given.KLUBBAT_ADMIN_PASSWORD === undefined,
      'KLUBBAT_ADMIN_EMAIL är satt utan KLUBBAT_ADMIN_PASSWORD: finns det redan en administratör händer inget, annars skrivs ett påhittat lösenord ut.',
    ],
    [
      given.SMTP_URL !== undefined && given.MAIL_FROM === undefined,
      'SMTP_URL är satt utan MAIL_FROM: mejl får avsändaren klubbat@localhost, som många servrar avvisar. Exempel: MAIL_FROM="Klubbat <klubbat@region.example>"',
    ],
    [
      given.DATABASE_URL !== undefined && given.KLUBBAT_KEY === undefined,
      'DATABASE_URL är satt utan KLUBBAT_KEY: nyckeln som underskrifterna krypteras med ligger då i en fil i datamappen på den här datorn, och måste säkerhetskopieras därifrån. Skapa en egen med: openssl rand -hex 32',
    ],
    [
      given.KLUBBAT_DEMO === '1' && given.DATABASE_URL !== undefined,
      'KLUBBAT_DEMO är 1 med en egen databas: exemplens lösenord står i README och är inte hemligt. Sätt KLUBBAT_DEMO=0 där riktiga protokoll ska skrivas.',
    ],
  ];
  return found.filter(([holds]) => holds).map(([, words]) => words);
}

/** What is probably not meant, in sentences: misspelt names, and settings that contradict each other. */
export function configWarnings(variables: Record<string, string | undefined>): string[] {
  const unknown = Object.keys(variables).filter(
    (name) => name.startsWith('KLUBBAT_') && !settingNames.some((known) => known === name),
  );
  return [...unknown.toSorted().map(unknownName), ...contradictions(readSettings(variables).given)];
}
