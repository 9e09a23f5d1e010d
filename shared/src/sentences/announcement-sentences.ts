import { announceBy } from '../rules/announcement.js';
import { longDate } from './dates.js';

/** Whether a meeting was announced in time, as the § about it says. */
export function announcedSentence({ day, announcedOn }: { day: string; announcedOn: string }): string {
  const last = announceBy(day);
  const posted = `Kungörelsen anslogs ${longDate(announcedOn)}.`;
  return announcedOn <= last
    ? `${posted} Sammanträdet är kungjort i rätt tid.`
    : `${posted} Den skulle ha anslagits senast ${longDate(last)} (5 kap. 13 § kommunallagen).`;
}

/** What is written in a § that was not announced when all present agree to decide it (KL 5:33, 5:52). */
export function consentSentence(unprepared: boolean): string {
  return unprepared
    ? 'Ärendet stod inte i kungörelsen och har inte beretts. Det är brådskande. Samtliga närvarande ledamöter samtycker till att det avgörs.'
    : 'Ärendet stod inte i kungörelsen. Samtliga närvarande ledamöter samtycker till att det avgörs.';
}

export const announcementSentences = {
  inFuture: 'Dagen har inte kommit än. Anteckna kungörelsen när den är anslagen.',
  afterMeeting: 'Dagen är efter sammanträdet.',
  notAnnounced: 'Organets sammanträden kungörs inte.',
  consentNotNeeded: 'Punkten kräver inget samtycke: den stod i kungörelsen, eller ska inte beslutas.',
} as const;
