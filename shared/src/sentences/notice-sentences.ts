import type { EvidenceShows, GapSettlement, NoticeFilter } from '../vocabulary/notice-words.js';
import { longDate } from './dates.js';

const fixed = (title: string, detail: string) => ({ title, detail: () => detail });

/** What a person reads when something of a notice is refused. */
export const noticeFaultSentences = {
  'notice-stands': fixed(
    'Anslaget måste sitta uppe',
    'Det får tas ned först dagen efter sista dagen att överklaga (8 kap. 12 § kommunallagen).',
  ),
  'notice-was-down': fixed(
    'Ett driftstopp är inte avgjort',
    'Anslagstavlan har varit nere medan anslaget satt uppe. Avgör först om överklagandetiden behöver bli längre.',
  ),
  'no-notice-board': fixed(
    'Organisationen har ingen anslagstavla i Klubbat',
    'En administratör öppnar den under Anslag. Anteckna annars anslaget på den tavla där det sitter.',
  ),
  'wrong-appeal-step': fixed(
    'Det kan inte antecknas om överklagandet nu',
    'Det har redan ett utfall, eller så är det felnoterat. Läs om sidan och se hur det står.',
  ),
  'legal-force-too-early': fixed(
    'Beslutet kan inte få laga kraft än',
    'Fråga domstolen och gå igenom den egna posten när tiden har gått ut och alla överklaganden är avgjorda.',
  ),
  'decision-annulled': fixed(
    'Beslutet är upphävt',
    'Ett beslut som domstol har upphävt kan inte vinna laga kraft.',
  ),
};

export const noticeFilterWords: Readonly<Record<NoticeFilter, string>> = {
  up: 'Sitter uppe',
  unsettled: 'Driftstopp att avgöra',
  down: 'Nedtagna',
};

export const gapSettlementWords: Readonly<Record<GapSettlement, string>> = {
  extended: 'Tiden att överklaga blir längre',
  'no-effect': 'Tiden påverkas inte',
};

/** `3 tim 10 min`, `12 min`, `2 dygn 4 tim`. */
export function howLong(milliseconds: number): string {
  const minutes = Math.max(1, Math.round(milliseconds / 60_000));
  const [days, hours, left] = [Math.floor(minutes / 1440), Math.floor((minutes % 1440) / 60), minutes % 60];
  return [
    ...(days > 0 ? [`${days}\u00a0dygn`] : []),
    ...(hours > 0 ? [`${hours}\u00a0tim`] : []),
    ...(left > 0 && days === 0 ? [`${left}\u00a0min`] : []),
  ].join(' ');
}

/** When a notice was not up: how long, and on which day or days. Days are YYYY-MM-DD in Sweden. */
export function gapSentence(gap: { milliseconds: number; fromDay: string; untilDay: string }): string {
  const when =
    gap.fromDay === gap.untilDay
      ? `den ${longDate(gap.fromDay)}`
      : `från den ${longDate(gap.fromDay)} till den ${longDate(gap.untilDay)}`;
  return `Anslagstavlan var nere ${howLong(gap.milliseconds)} ${when}.`;
}

/** Why somebody has to decide (KL 13:5). */
export const gapMatters =
  'Tiden att överklaga går inte ut om anslaget inte har suttit uppe hela tiden (13 kap. 5 § kommunallagen). Anslaget tas inte ned förrän någon har avgjort vad stoppet betyder.';

/** Of a notice in which nothing can be tried for its legality: instead of a last day to appeal. */
export const NOT_TRIED = 'Besluten kan inte överklagas genom laglighetsprövning';

/** Until when a notice can be appealed, or that it cannot; without a stop. `printed`: how the day is written. */
export function appealedUntil(
  { lastAppealDay, standsUntil }: { lastAppealDay: string | null; standsUntil: string | null },
  printed: (day: string) => string,
): string {
  if (lastAppealDay !== null) {
    return `Överklagas senast ${printed(lastAppealDay)}`;
  }
  return standsUntil === null ? 'Kan inte överklagas' : NOT_TRIED;
}

/** Labels of an anslagsbevis, as municipalities print them. */
export const noticeCertificateWords = {
  body: 'Organ',
  meetingDate: 'Sammanträdesdatum',
  paragraphs: 'Paragrafer',
  adjustedOn: 'Justeringsdatum',
  board: 'Anslagstavla',
  posted: 'Anslaget uppsatt',
  removed: 'Anslaget nedtaget',
  stillUp: 'Sitter uppe när beviset görs',
  lastAppealDay: 'Sista dag för överklagande',
  appeal: 'Överklagande',
  standsUntil: 'Ska sitta uppe till och med',
  keptAt: 'Protokollet förvaras hos',
  postedBy: 'Anslagen av',
  contact: 'Frågor besvaras av',
};

/** What follows the last day to appeal in a feed or a mail: that it may become a later one, and which §§ it is not about. */
export function noticeReservations(notice: {
  unsettled: boolean;
  lastAppealDay: string | null;
  notAppealed: string;
  appealedOtherwise: string;
}): string[] {
  const { unsettled, lastAppealDay, notAppealed, appealedOtherwise } = notice;
  return [
    ...(unsettled && lastAppealDay !== null
      ? ['Dagen kan bli senare, för anslagstavlan har varit nere.']
      : []),
    ...(notAppealed === '' ? [] : [`${notAppealed} kan inte överklagas.`]),
    ...(appealedOtherwise === ''
      ? []
      : [`${appealedOtherwise} överklagas på annat sätt, av den som beslutet gäller.`]),
  ];
}

export const evidenceShowsWords: Readonly<Record<EvidenceShows, string>> = {
  posted: 'Anslaget sitter uppe',
  removed: 'Anslaget är nedtaget',
};

/** Why a file cannot be registered as evidence of a notice. */
export const evidenceFaults = {
  noFile: 'Välj filen som visar det.',
  otherKind: 'Välj en PDF eller en bild (PNG eller JPEG).',
  tooMany: 'Anslaget har redan 20 filer. Det räcker.',
};

/** What shows that a notice was on our own board, and where it was not. Moments as `2026-11-04 14:31`. */
export const noticeEvidence = {
  own: 'Anslaget satt på den anslagstavla som Klubbat visar. Programmet antecknar varje minut att tavlan är uppe.',
  seen: (from: string, until: string) => `Tavlan var uppe från ${from} till ${until}.`,
  neverSeen: 'Ingen sådan anteckning finns än.',
  gap: (from: string, until: string) => `Tavlan var nere från ${from} till ${until}.`,
  extended: (before: string | null, after: string, reason: string) =>
    `Därför flyttades sista dagen att överklaga${before === null ? '' : ` från ${longDate(before)}`} till ${longDate(after)}: ${reason}`,
  noEffect: (reason: string) => `Tiden att överklaga bedömdes inte påverkas: ${reason}`,
  unsettled: 'Ingen har avgjort vad det betyder för tiden att överklaga.',
  elsewhere: (board: string, by: string | null) =>
    `Anslaget satt på ${board}. Dagarna är antecknade${by === null ? '' : ` av ${by}`}.`,
  posted: (evidence: string) => `Om uppsättandet: ${evidence}`,
  seenAt: (address: string) => `Anslaget fanns på ${address}`,
  removal: (evidence: string) => `Om nedtagandet: ${evidence}`,
  file: (shows: EvidenceShows, fileName: string, sha256: string) =>
    `${shows === 'posted' ? 'Fil som visar att anslaget satt uppe' : 'Fil som visar att anslaget är nedtaget'}: ${fileName}, SHA-256 ${sha256}`,
};
