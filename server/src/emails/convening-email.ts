import { clock, weekdayDate } from '@klubbat/shared/sentences/dates';
import type { AgendaChange } from '@klubbat/shared/contracts/convening';
import type { InviteeCapacity } from '@klubbat/shared/vocabulary/convening-words';
import { letter, where, type LetterMeeting, type LetterText } from './letter-words.js';
import { whichMeeting } from './meeting-phrase.js';

/*
 * Mails of the call to a meeting, in plain Swedish. What is on the agenda stands in the file alone. The receiver's own link
 * comes last.
 */

export interface CalledMeeting extends Omit<LetterMeeting, 'paragraphs'> {
  start: string | null;
  place: string | null;
}

interface Pack {
  pages: number;
  /** true: too large for the mail */
  byLink: boolean;
  apart: readonly string[];
}

const lettered = (meeting: CalledMeeting): LetterMeeting => ({ ...meeting, paragraphs: '' });

/** `tisdag 14 januari 2025 kl. 13.00 i Sal 1`. */
function timeAndPlace({ date, endDate, start, place }: CalledMeeting): string {
  const until = endDate === undefined || endDate === date ? '' : ` – ${weekdayDate(endDate)}`;
  return `${weekdayDate(date)}${until}${start === null ? '' : ` kl. ${clock(start)}`}${place === null ? '' : `. Plats: ${place}`}`;
}

const asWhat: Record<InviteeCapacity, string> = {
  member: 'Du kallas som ledamot.',
  substitute:
    'Du är ersättare och får kallelsen för att veta tid och plats. Du får ett nytt mejl om du ska tjänstgöra.',
  official: 'Du får kallelsen för att du är med som tjänsteperson.',
  guest: 'Du är inbjuden till sammanträdet.',
};

function papers({ pages, byLink, apart }: Pack): string[] {
  const size = pages === 1 ? '1 sida' : `${pages} sidor`;
  return [
    byLink
      ? `Handlingarna (${size}) är för stora för att bifogas. Hämta dem på samma sida som du svarar.`
      : `Kallelsen med handlingar är bifogad (${size}).`,
    ...(apart.length === 0
      ? []
      : [
          `Det här ligger som filer i PDF-filen, inte som sidor. Öppna dem från läsarens lista över bifogade filer: ${apart.join(', ')}.`,
        ]),
  ];
}

const ANSWER = 'Svara om du kommer, eller säg till att du inte kan. Länken är din egen:';

/** The first call. `message`: the secretary's own words. */
export function callEmail(
  meeting: CalledMeeting,
  to: { capacity: InviteeCapacity; message: string | null },
  pack: Pack,
): LetterText {
  return letter(
    `Kallelse: ${where(lettered(meeting))}`,
    `Här är kallelsen till ${whichMeeting(meeting)}.`,
    `Tid: ${timeAndPlace(meeting)}`,
    asWhat[to.capacity],
    ...(to.message === null ? [] : [to.message]),
    ...papers(pack),
    ANSWER,
  );
}

function agendaSentences({ added, withdrawn, removed, reordered }: AgendaChange): string[] {
  const count = (items: readonly string[], one: string, many: string) =>
    items.length === 0 ? [] : [items.length === 1 ? one : `${items.length} ${many}`];
  const said = [
    ...count(added, 'en ny punkt', 'nya punkter'),
    ...count(withdrawn, 'en punkt utgår', 'punkter utgår'),
    ...count(removed, 'en punkt är borttagen', 'punkter är borttagna'),
    ...(reordered ? ['ny ordning'] : []),
  ];
  return said.length === 0 ? [] : [`På föredragningslistan: ${said.join(', ')}.`];
}

/** What became of the agenda or of time and place after the call; null: the papers alone are sent anew. */
export function additionEmail(
  meeting: CalledMeeting,
  changes: AgendaChange | null,
  message: string | null,
  pack: Pack,
): LetterText {
  const facts = changes?.facts ?? [];
  const changed = facts.length > 0;
  return letter(
    `${changed ? 'Ändrad kallelse' : 'Tillägg till kallelsen'}: ${where(lettered(meeting))}`,
    changes === null
      ? `Här är handlingarna till ${whichMeeting(meeting)} på nytt.`
      : `${changed ? 'Kallelsen' : 'Föredragningslistan'} till ${whichMeeting(meeting)} har ändrats.`,
    ...facts.map((fact) => `${fact}.`),
    ...(changes === null ? [] : agendaSentences(changes)),
    `Tid: ${timeAndPlace(meeting)}`,
    ...(message === null ? [] : [message]),
    ...papers(pack),
    changed ? 'Gäller ditt svar fortfarande? Se eller ändra det här:' : 'Se eller ändra ditt svar här:',
  );
}

/** That the meeting will not be held. */
export function cancellationEmail(meeting: CalledMeeting, reason: string): LetterText {
  return letter(
    `Inställt: ${where(lettered(meeting))}`,
    `${meeting.board}, ${timeAndPlace(meeting)}, är inställt. Du behöver inte göra något.`,
    `Skäl: ${reason}`,
  );
}

/** To a substitute who is to serve. `why`: `i tur inom S (6 kap. 16 § kommunallagen)`. */
export function substituteEmail(
  meeting: CalledMeeting,
  call: { absent: string; why: string; away: string | null },
  pack: Pack,
): LetterText {
  return letter(
    `Du kallas att tjänstgöra: ${where(lettered(meeting))}`,
    `Du kallas i stället för ${call.absent}${call.away === null ? '' : `, som är borta ${call.away}`}. Du är ${call.why}.`,
    `Tid: ${timeAndPlace(meeting)}`,
    ...papers(pack),
    'Säg till så snart du kan om du inte heller kan komma, så kallas nästa. Svara här:',
  );
}

/** To a substitute who was called and need not serve after all. */
export function releasedEmail(
  meeting: CalledMeeting,
  release: { absent: string; memberComes: boolean },
): LetterText {
  return letter(
    `Du behöver inte tjänstgöra: ${where(lettered(meeting))}`,
    release.memberComes
      ? `${release.absent} kan komma ändå. Du behöver därför inte tjänstgöra ${weekdayDate(meeting.date)}.`
      : `Du är inte längre kallad i stället för ${release.absent} ${weekdayDate(meeting.date)}. Fråga sekreteraren om du undrar varför.`,
    'Du är fortfarande välkommen som ersättare. Ditt svar ligger här:',
  );
}

/** To one who has not answered. */
export function answerReminderEmail(meeting: CalledMeeting): LetterText {
  return letter(
    `Kommer du? ${where(lettered(meeting))}`,
    `Du har inte svarat på kallelsen till ${whichMeeting(meeting)}.`,
    `Tid: ${timeAndPlace(meeting)}`,
    'Svara om du kommer, eller säg till att du inte kan:',
  );
}
