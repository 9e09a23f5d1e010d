import type { VacantSeat } from '../contracts/attendance-row.js';
import { thirdOf } from '../rules/minority.js';
import { voteResult } from '../rules/voting.js';
import type { VoteSide, VoteThreshold } from '../vocabulary/meeting-words.js';
import { clock, longDate, weekdayDate } from './dates.js';
import { sideWords } from './protocol-words.js';
import { vacantSeatWords } from './sitting-sentences.js';

/** Sentences that only a printed protocol or extract needs. */

/** `Sida 3 (14)` */
export function pageNumber(page: number, count: number): string {
  return `Sida ${page} (${count})`;
}

/** The stamp on a page that is bound behind: `Bilaga 2, sida 1 (5)`. */
export function appendixPage(label: string, page: number, count: number): string {
  return `${label}, sida ${page} (${count})`;
}

/** `Bilaga 2`, `Bilaga 2A` */
export function appendixLabel(attachment: { number: number; label?: string | undefined }): string {
  return `Bilaga ${attachment.label?.trim() || attachment.number}`;
}

/** What a link to a § or an appendix is called: `Till § 9`, `Till bilaga 2`. */
export function leadsTo(label: string): string {
  return `Till ${inText(label)}`;
}

/** Names in a row: `Anna`, `Anna och Bo`, `Anna, Bo och Cia`. */
export function joinNames(names: readonly string[]): string {
  const last = names.at(-1);
  return names.length > 1 && last !== undefined
    ? `${names.slice(0, -1).join(', ')} och ${last}`
    : (last ?? '');
}

/** `1 ja-röst`, `7 ja-röster` */
export function voteCount(count: number, side: string): string {
  return `${count} ${side}-${count === 1 ? 'röst' : 'röster'}`;
}

/** `kl. 9.00–11.30`, `från kl. 9.00`, `till kl. 11.30`; nothing where neither is known. */
export function clockSpan(from: string | undefined, to: string | undefined): string {
  if (from && to) {
    return `kl. ${clock(from)}–${clock(to)}`;
  }
  return from ? `från kl. ${clock(from)}` : to ? `till kl. ${clock(to)}` : '';
}

/** `2024-10-11`, or `2024-10-11–2024-10-12` */
export function daySpan(first: string, last: string | undefined): string {
  return last === undefined || last === first ? first : `${first}–${last}`;
}

/** `onsdag 19 mars 2025 till torsdag 20 mars 2025` */
export function weekdaySpan(first: string, last: string): string {
  return `${weekdayDate(first)} till ${weekdayDate(last)}`;
}

/** `kl. 10.15–10.30 (§ 4)` */
export function adjournmentLine(one: { from: string; to: string; paragraph?: number | undefined }): string {
  const at = one.paragraph === undefined ? '' : ` (§ ${one.paragraph})`;
  return `${clockSpan(one.from, one.to)}${at}`;
}

/** `Samtliga närvarande finns redovisade i bilaga 1` */
export function presentInAppendix(label: string): string {
  return `Samtliga närvarande finns redovisade i ${inText(label)}`;
}

/** The same where the list has no number among the appendices. */
export const presentInList = 'Samtliga närvarande finns redovisade i närvarolistan';

/** The heading of the list of one party, role or district: `Habo kommun, 3 av 4 närvarande` */
export function presentOf(group: string, here: number, all: number): string {
  return `${group}, ${here} av ${all} närvarande`;
}

/** What the list of attendance is called: `Närvaro Kommunalt forum 2024-10-11` */
export function attendanceTitle(board: string, date: string): string {
  return `Närvaro ${board} ${date}`;
}

/** `ersätter Anna Ek (S)` */
export function servingFor(name: string): string {
  return `ersätter ${name}`;
}

/** `tjänstgörande ersättare för vakant plats (S)` */
export function servingInVacant(seat: VacantSeat): string {
  return `tjänstgörande ersättare för ${vacantSeatWords(seat)}`;
}

export function signatureReference(reference: string): string {
  return `Signature reference: ${reference}`;
}

export function agendaRemark(number: string): string {
  return `Ärende ${number} på dagordningen`;
}

export function secrecyRemark(ground: string): string {
  return ground.trim() ? `Sekretess: ${ground.trim()}` : 'Sekretess';
}

/** What an item without a § number is called: `Punkt 3` */
export function unnumberedLabel(number: string): string {
  return `Punkt ${number}`;
}

export function asFile(name: string): string {
  return `bifogas som fil: ${name}`;
}

/** `Instämmer: Bo Ask (M) och Cia Lind` */
export function supportedBy(names: string): string {
  return `Instämmer: ${names}`;
}

export function rankWords(rank: number): string {
  const words = ['', 'första', 'andra', 'tredje', 'fjärde', 'femte'];
  return `i ${words[rank] ?? `${rank}:e`} hand`;
}

/** `beslutspunkt 2`, `beslutspunkt 1, 3` */
export function onPoints(points: readonly number[]): string {
  return points.length === 0 ? '' : `beslutspunkt ${points.join(', ')}`;
}

export const voteSentences = {
  open: 'Omröstningen är öppen.',
  closed: 'Omröstningen är sluten.',
  'two-thirds': 'Beslutet kräver två tredjedelar av rösterna.',
  'third-of-present': 'Nej vinner om minst en tredjedel av de närvarande röstar nej.',
} as const;

/** `Ja för bifall till förslaget.`, nothing where the meaning is not known. */
export function sideSentence(side: VoteSide, meaning: string): string {
  const word = side === 'yes' ? 'Ja' : 'Nej';
  const said = meaning.toLocaleLowerCase('sv').startsWith(`${word.toLocaleLowerCase('sv')} `);
  return meaning === '' || said ? meaning : `${word}: ${meaning}`;
}

/** The sums, then the casting vote or the lot; where more than a majority is asked for, also what it came to. */
export function voteOutcome(vote: {
  threshold?: VoteThreshold | undefined;
  yes: number;
  no: number;
  abstain?: number | undefined;
  absent?: number | undefined;
  castingVote?: VoteSide | undefined;
  lot?: VoteSide | undefined;
}): string[] {
  const sums = [
    voteCount(vote.yes, 'ja'),
    voteCount(vote.no, 'nej'),
    ...(vote.abstain ? [`${vote.abstain} avstår`] : []),
    ...(vote.absent ? [`${vote.absent} frånvarande`] : []),
  ];
  return [
    `Resultat: ${sums.join(', ')}.`,
    vote.castingVote ? `Ordförandens utslagsröst: ${sideWords[vote.castingVote]}.` : '',
    vote.lot ? `Lottning avgör: ${sideWords[vote.lot]}.` : '',
    thresholdOutcome(vote.threshold, vote.yes, vote.no, vote.abstain ?? 0),
  ];
}

function thresholdOutcome(
  threshold: VoteThreshold | undefined,
  yes: number,
  no: number,
  abstain: number,
): string {
  if (threshold === undefined || threshold === 'majority' || yes + no === 0) {
    return '';
  }
  const { side } = voteResult({ yes, no, abstain, absent: 0 }, { threshold });
  const won = side === 'no' ? 'Nej vinner' : 'Ja vinner';
  if (threshold === 'third-of-present') {
    const present = yes + no + abstain;
    return `${won}: ${no} av ${present} närvarande röstar nej. En tredjedel är ${thirdOf(present)}.`;
  }
  return `${won}: ${yes} av ${yes + no} röster är ja. Två tredjedelar är ${Math.ceil(((yes + no) * 2) / 3)}.`;
}

/** `Ja: Anna Ek (S), Bo Ask (M) (2)`; nothing where no one did. */
export function votersSentence(side: 'yes' | 'no' | 'abstain' | 'absent', names: readonly string[]): string {
  const lead = { yes: 'Ja röstar', no: 'Nej röstar', abstain: 'Avstår', absent: 'Frånvarande' }[side];
  return names.length === 0 ? '' : `${lead}: ${names.join(', ')} (${names.length}).`;
}

export function ballotsInAppendix(label: string): string {
  return `Hur var och en röstar framgår av ${inText(label)}.`;
}

/** `Omröstning 2 (kontraproposition)` */
export function voteCaption(number: number | null, counter: boolean): string {
  return `Omröstning${number === null ? '' : ` ${number}`}${counter ? ' (kontraproposition)' : ''}`;
}

export const reservationVerb = 'reserverar sig mot beslutet';

/** `Anna Ek (S) reserverar sig mot beslutet, beslutspunkt 2. Texten finns i bilaga 3.` A text of its own follows a colon. */
export function opinionSentence(
  names: string,
  verb: string,
  point: number | undefined,
  appendix: string | undefined,
  textFollows: boolean,
): string {
  const what = `${names} ${verb}${point === undefined ? '' : `, ${onPoints([point])}`}`;
  const where = appendix === undefined ? '' : ` Texten finns i ${inText(appendix)}.`;
  return where === '' && textFollows ? `${what}:` : `${what}.${where}`;
}

export function conflictSentence(
  name: string,
  point: number | undefined,
  leftRoom: boolean,
  note: string | undefined,
): string {
  const what = `${name} anmäler jäv${point === undefined ? '' : `, ${onPoints([point])},`} och deltar inte i handläggningen`;
  const left = leftRoom ? ' och är inte i rummet' : '';
  const about = note?.trim() ?? '';
  return `${what}${left}.${about === '' ? '' : ` ${/[.!?]$/.test(about) ? about : `${about}.`}`}`;
}

/** `deltar inte vid § 59 punkt 2 på grund av jäv` */
export function awayByConflict(places: string): string {
  return `deltar inte vid ${places} på grund av jäv`;
}

/** Who sits in the seat of one with jäv, and who leads in place of one who has it. */
export function conflictConsequence(names: string, as: 'substitute' | 'chair'): string {
  return as === 'substitute' ? `${names} tjänstgör i stället.` : `${names} tjänstgör som ordförande.`;
}

export function notParticipatingSentence(names: string, point: number | undefined): string {
  return `${names} deltar inte i beslutet${point === undefined ? '' : `, ${onPoints([point])}`}.`;
}

export function deferralSentences(deferral: {
  tabled: boolean;
  to?: string | undefined;
  nextDate?: string | undefined;
  minority: boolean;
  requestedBy: string;
}): string[] {
  const until = deferral.nextDate === undefined ? '' : ` till den ${longDate(deferral.nextDate)}`;
  const to = deferral.to?.trim() ? ` till ${deferral.to.trim()}` : '';
  return [
    deferral.tabled ? `Ärendet bordläggs${until || to}.` : `Ärendet återremitteras${to}.`,
    deferral.minority ? 'Det begärs av minst en tredjedel av de närvarande.' : '',
    deferral.requestedBy ? `På begäran av ${deferral.requestedBy}.` : '',
  ];
}

/** `Regionsamverkan Sydsverige, Styrelsen, 2023-09-14`, `Arbetsutskottet § 229/23` */
export function earlierLine(earlier: {
  organisation?: string | undefined;
  board: string;
  date?: string | undefined;
  paragraph?: string | undefined;
}): string {
  const paragraph = earlier.paragraph?.trim();
  const where = paragraph
    ? `${earlier.board} ${paragraph.includes('§') ? '' : '§ '}${paragraph}`
    : earlier.board;
  return [earlier.organisation, where, earlier.date].filter((text) => text?.trim()).join(', ');
}

/** `Anna Ek (S), efter Bo Ask, från 2024-01-01 till 2026-12-31` */
export function electedLine(one: {
  name: string;
  replaces?: string | undefined;
  from?: string | undefined;
  until?: string | undefined;
}): string {
  const term = [one.from ? `från ${one.from}` : '', one.until ? `till ${one.until}` : '']
    .filter(Boolean)
    .join(' ');
  return [one.name, one.replaces?.trim() ? `efter ${one.replaces.trim()}` : '', term]
    .filter(Boolean)
    .join(', ');
}

export function blankVotes(count: number): string {
  return `Blanka röster: ${count}.`;
}

export function drawnByLot(name: string): string {
  return `Avgjort genom lottning: ${name}.`;
}

/** A label inside a sentence: `bilaga 2` */
function inText(label: string): string {
  return label.charAt(0).toLocaleLowerCase('sv') + label.slice(1);
}
