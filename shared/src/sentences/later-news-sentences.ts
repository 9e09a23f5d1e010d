import type { LaterNewsKind, NotedNewsKind, TriedBy } from '../vocabulary/later-news-words.js';
import { longDate } from './dates.js';

/** What each is, where one chooses. */
export const notedNewsWords: Readonly<Record<NotedNewsKind, string>> = {
  'legal-force': 'Beslutet har vunnit laga kraft',
  annulled: 'Domstol har upphävt beslutet',
  changed: 'Domstol har ändrat beslutet',
};

export const triedByWords: Readonly<Record<TriedBy, string>> = {
  legality: 'Laglighetsprövning (13 kap. kommunallagen)',
  administrative: 'Förvaltningsbesvär (enligt särskild lag)',
};

interface News {
  kind: LaterNewsKind;
  court: string;
  courtCase: string | null;
  day: string;
  note: string | null;
}

const caseOf = ({ courtCase }: News) => (courtCase === null ? '' : `, mål ${courtCase}`);

/** Of a § in an extract, and wherever the § is shown. A slip that was taken back says so too. */
export function laterNewsSentence(news: News): string {
  const { kind, court, day, note } = news;
  switch (kind) {
    case 'legal-force':
      return `Har vunnit laga kraft enligt besked från ${court} den ${day}${caseOf(news)}`;
    case 'annulled':
      return `Upphävt av ${court} den ${day}${caseOf(news)}`;
    case 'changed':
      return `Ändrat av ${court} den ${day}${caseOf(news)}: ${note ?? ''}`;
    case 'taken-back':
      return `En tidigare uppgift togs tillbaka den ${day}: ${note ?? ''}`;
  }
}

/** As a heading over what is shown of a §. */
export function laterNewsTitle({ kind }: { kind: LaterNewsKind }, paragraph: string): string {
  switch (kind) {
    case 'legal-force':
      return `${paragraph} har vunnit laga kraft`;
    case 'annulled':
      return `${paragraph} är upphävd`;
    case 'changed':
      return `${paragraph} är ändrad av domstol`;
    case 'taken-back':
      return `En uppgift om ${paragraph} är tillbakatagen`;
  }
}

/** What the mail says that carries the news. */
export function laterNewsLetter(news: News, paragraph: string): string {
  const { kind, court, day, note } = news;
  const told = note === null || note.trim() === '' ? '' : `\n\n${note.trim()}`;
  switch (kind) {
    case 'legal-force':
      return `${paragraph} har vunnit laga kraft. ${court} har den ${longDate(day)} lämnat besked om det${caseOf(news)}.${told}`;
    case 'annulled':
      return `${court} har den ${longDate(day)} upphävt beslutet i ${paragraph}${caseOf(news)}. Beslutet gäller inte längre.${told}`;
    case 'changed':
      return `${court} har den ${longDate(day)} ändrat beslutet i ${paragraph}${caseOf(news)}.${told}`;
    case 'taken-back':
      return `Vi har tidigare lämnat en uppgift om vad som har hänt med beslutet i ${paragraph}. Den var fel och är tillbakatagen.${told}`;
  }
}

/** Why news cannot be noted as it is written. */
export const laterNewsFaults = {
  notAdjusted: 'Paragrafen är inte justerad än. Först därefter kan något ha hänt med beslutet.',
  day: 'Dagen ska ligga mellan justeringen och i dag.',
  appealTime: (last: string) =>
    `Tiden för laglighetsprövning går till och med ${last}. Fråga domstolen efter den dagen.`,
  courtCase: 'Skriv domstolens målnummer.',
  note: 'Skriv vad domstolen ändrade.',
  takenBack: 'Anteckningen är redan tillbakatagen.',
} as const;

/** What the subject of the mail begins with. */
export const newsHeadlines: Readonly<Record<LaterNewsKind | 'correction', string>> = {
  'legal-force': 'Laga kraft',
  annulled: 'Upphävt beslut',
  changed: 'Ändrat beslut',
  'taken-back': 'Tillbakatagen uppgift',
  correction: 'Rättelse',
};
