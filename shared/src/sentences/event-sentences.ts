import { printParagraphs } from '../rules/paragraph-range.js';
import { faultSentences } from './fault-sentences.js';
import { changedWords } from './changed-words.js';
import { removedWords } from './retention-sentences.js';

/** What was done, as the line after the name of the one who did it. The words of the log: `audit.store.ts`. */
export const eventSentences = {
  'organisation.created': 'lade upp organisationen',
  'organisation.updated': 'ändrade organisationens uppgifter eller inställningar',
  'clock.confirmed': 'sade att klockan går rätt',
  'retention.decided': 'bestämde hur länge noteringar om läsning och texten i mejl sparas',
  'data-correction.asked': 'begärde att uppgifter om sig rättas',
  'data-correction.settled': 'besvarade en begäran om rättelse',
  'retention.removed': 'tog bort det som inte längre ska sparas',
  'access-notes.removed': 'tog bort gamla noteringar om läsning',
  'document-template.updated': 'ändrade mallen för handlingar',
  'mail-template.updated': 'ändrade mallen för mejl',
  'board.created': 'lade upp ett organ',
  'board.updated': 'ändrade ett organ',
  'board.next-paragraph-set': 'ändrade vilket nummer nästa paragraf får',
  'presentation.updated': 'skrev i den öppna sidan',
  'presentation.published': 'publicerade den öppna sidan',
  'open-document.added': 'lade till en fil på den öppna sidan',
  'open-document.updated': 'ändrade en fil på den öppna sidan',
  'open-document.published': 'publicerade en fil på den öppna sidan',
  'open-document.withdrawn': 'tog bort en fil från den öppna sidan',
  'open-document.removed': 'raderade en fil som inte var publicerad',
  'person.added': 'lade till en person i registret',
  'person.updated': 'ändrade en persons uppgifter',
  'profile.updated': 'ändrade sina egna uppgifter',
  'membership.added': 'gav en person ett uppdrag eller en roll',
  'membership.updated': 'ändrade en persons uppdrag eller roll',
  'membership.ended': 'avslutade en persons uppdrag eller roll',
  'seats.added': 'lade till platser i ett organ',
  'seat.updated': 'ändrade en plats i ett organ',
  'seat.removed': 'tog bort en plats i ett organ',
  'call-order.set': 'ändrade ordningen som ersättare kallas i',
  'register.imported': 'läste in personer i registret från en fil',
  'address.added': 'lade till i adressboken',
  'address.updated': 'ändrade i adressboken',
  'invitation.accepted': 'tog emot en inbjudan',
  'session.opened': 'loggade in',
  'session.closed': 'loggade ut en enhet',
  'session.refused': 'försökte logga in, men nekades',
  'session.proved': 'visade på nytt vem hen är',
  'access-token.made': 'skapade en åtkomstnyckel för ett program',
  'access-token.revoked': 'återkallade en åtkomstnyckel',
  'one-time-code.set-up': 'började logga in med engångskod',
  'one-time-code.removed': 'tog bort engångskoden från ett konto',
  'passkey.added': 'lade till en passnyckel',
  'passkey.renamed': 'bytte namn på en passnyckel',
  'passkey.removed': 'tog bort en passnyckel',
  'subscription.confirmed': 'började följa nyheter per mejl',
  'subscription.ended': 'slutade följa nyheter per mejl',
  'calendar-address.made': 'gjorde en kalenderadress',
  'calendar-address.revoked': 'tog bort sin kalenderadress',
  'e-identity.linked': 'kopplade en e-legitimation till sitt konto',
  'e-identity.refused': 'visade en e-legitimation som inte godtogs',
  'e-identity.removed': 'tog bort en e-legitimation från sitt konto',
  'assembly-matter.added': 'lade till något som väckts i fullmäktige',
  'assembly-matter.updated': 'ändrade något som väckts i fullmäktige',
  'assembly-matter.removed': 'tog bort något som väckts i fullmäktige',
  'review.suggestion-decided': 'tog ställning till ett förslag i granskningen',
  'review.verdict-given': 'lämnade sitt besked i granskningen',
  'signing-authority.made': 'gjorde organisationens underskriftscertifikat',
  'delivery.link-revoked': 'stängde länken till ett utskick',
  'meeting.created': 'lade upp sammanträdet',
  'meeting.imported': 'läste in sammanträdet från en mötesfil',
  'meeting.updated': 'ändrade uppgifterna om sammanträdet',
  'meeting.numbered': 'gav paragraferna nummer',
  'meeting-person.added': 'lade till en person',
  'meeting-person.updated': 'ändrade en person',
  'meeting-person.removed': 'tog bort en person',
  'officers.set': 'ändrade ordförande, sekreterare eller justerare',
  'attendance.set': 'ändrade närvaron',
  'attendance.filled': 'hämtade närvaron från registret',
  'attendance.arrived': 'antecknade att någon kom',
  'attendance.left': 'antecknade att någon gick',
  'attendance.began-serving': 'antecknade att någon började tjänstgöra',
  'attendance.stopped-serving': 'antecknade att någon slutade tjänstgöra',
  'attendance.undone': 'ångrade en anteckning i närvaron',
  'meeting.ended': 'avslutade sammanträdet',
  'meeting.adjourned': 'ajournerade sammanträdet',
  'meeting.resumed': 'återupptog sammanträdet',
  'meeting.cancelled': 'ställde in sammanträdet',
  'convening.sent': 'skickade kallelsen',
  'convening.answered': 'svarade på kallelsen',
  'convening.reminded': 'påminde dem som inte hade svarat på kallelsen',
  'convening-mail.settled': 'bestämde om ett mejl med kallelsen',
  'substitute.called': 'kallade en ersättare',
  'substitute.released': 'tog tillbaka att en ersättare kallades',
  'agenda-item.opened': 'tog upp en punkt',
  'agenda.ordered': 'ändrade ordningen på dagordningen',
  'agenda-item.created': 'lade till en punkt',
  'agenda-item.updated': 'ändrade en punkt',
  'agenda-item.restored': 'återställde något från en tidigare version av en punkt',
  'agenda-item.renumbered': 'numrerade om bilagorna, så att en punkt följde med',
  'agenda-item.removed': 'tog bort en punkt',
  'agenda-item.withdrawn': 'lät en punkt utgå',
  'agenda-item.withdrawal-taken-back': 'ångrade att en punkt utgår',
  'speaker.added': 'satte upp någon på talarlistan',
  'speaker.began': 'gav någon ordet',
  'speaker.ended': 'antecknade att någon talat klart',
  'speaker.struck': 'strök någon ur talarlistan',
  'speakers.ordered': 'ändrade ordningen på talarlistan',
  'handed-in.received': 'lämnade in något till en paragraf',
  'handed-in.withdrawn': 'tog tillbaka något som lämnats in',
  'handed-in.taken': 'förde in något som lämnats in',
  'handed-in.put-aside': 'lade något som lämnats in åt sidan',
  'vote.opened': 'började en omröstning',
  'vote.closed': 'avslutade en omröstning',
  'vote.cancelled': 'avbröt en omröstning',
  'vote.corrected': 'rättade en omröstning',
  'finding.reason-given': 'angav skäl för något som står kvar som det var',
  'case.dismissed': 'avförde ärendet, som väntade på att tas upp igen',
  'case.waits-again': 'lät ärendet vänta på att tas upp igen',
  'opinion.due-set': 'angav när en text ska lämnas',
  'opinion.text-handed-in': 'lämnade texten till en reservation eller ett yttrande',
  'election.entered': 'förde in ett val i registret',
  'assembly-matter.linked': 'kopplade paragrafen till något som väckts i fullmäktige',
  'agenda-item.announced': 'antecknade att en punkt kungjordes',
  'agenda-item.consent-noted': 'antecknade de närvarandes samtycke',
  'meeting.material-deadline-set': 'ändrade sista dagen för underlag',
  'memorandum.begun': 'började på en tjänsteskrivelse',
  'memorandum.expected': 'antecknade att en tjänsteskrivelse väntas',
  'memorandum.promised': 'anmälde en tjänsteskrivelse',
  'memorandum.updated': 'skrev i en tjänsteskrivelse',
  'memorandum.sent': 'skickade in en tjänsteskrivelse',
  'memorandum.withdrawn': 'tog tillbaka en tjänsteskrivelse',
  'memorandum.reopened': 'tog upp en tjänsteskrivelse igen',
  'memorandum.returned': 'skickade tillbaka en tjänsteskrivelse',
  'memorandum.accepted': 'tog in en tjänsteskrivelse',
  'meeting.announced': 'antecknade kungörelsen',
  'agenda-item.earlier-named': 'hänvisade till en tidigare paragraf',
  'agenda-item.taken-up': 'tog upp ett ärende igen',
  'attachment.added': 'lade till en bilaga',
  'attachment.updated': 'ändrade en bilaga',
  'attachment.removed': 'tog bort en bilaga',
  'attachment.ordered': 'ändrade ordningen på bilagorna',
  'review.begun': 'skickade utkastet för granskning',
  'review.changed': 'ändrade granskningens tid eller vilka som granskar',
  'review.ended': 'avslutade granskningen',
  'publication.begun': 'började göra den offentliga versionen',
  'publication.submitted': 'lämnade den offentliga versionen för godkännande',
  'publication.sent-back': 'skickade tillbaka den offentliga versionen',
  'publication.published': 'godkände och publicerade den offentliga versionen',
  'publication.withdrawn': 'tog bort den offentliga versionen från webben',
  'publication.corrected': 'gjorde om den offentliga versionens PDF, så att rättelserna syns i den',
  'archive-package.made': 'hämtade ett arkivpaket',
  'brief.released': 'släppte besluten i korthet, så att vem som helst kan läsa dem',
  'brief.withdrawn': 'tog tillbaka besluten i korthet',
  'adjustment.sent': 'skickade till justerarna',
  'notes.finished': 'gjorde minnesanteckningarna klara',
  'adjustment.signed': 'skrev under',
  'signing.refused': 'försökte skriva under, men nekades',
  'adjustment.adjusted': 'skrev under som sista justerare. Protokollet är justerat',
  'adjustment.refused': 'vägrade att justera',
  'adjustment.signer-replaced': 'antecknade att en annan justerar i stället',
  'adjustment.referred-to-body': 'lät organet justera protokollet självt',
  'adjustment.adjusted-by-body': 'antecknade att organet självt har justerat protokollet',
  'adjustment.reminded': 'påminde dem som inte har skrivit under',
  'adjustment.withdrawn': 'drog tillbaka justeringen',
  'adjustment.announced': 'antecknade anslaget',
  'adjustment.appeal-period-over': 'antecknade att anslagstiden har gått ut',
  'adjustment.notice-taken-down': 'antecknade att anslaget är nedtaget',
  'notice-board.opened': 'öppnade anslagstavlan',
  'notice-board.changed': 'ändrade uppgifterna på anslagstavlan',
  'notice.was-down': 'antecknade att anslagstavlan har varit nere',
  'appeal.received': 'antecknade att ett överklagande har kommit in',
  'appeal.step-noted': 'antecknade vad som har hänt med ett överklagande',
  'notice.gap-settled': 'avgjorde vad ett driftstopp på anslagstavlan betyder för överklagandetiden',
  'notice.evidence-added': 'registrerade en fil som visar ett anslag',
  'delegated-decision.announced': 'anslog ett delegationsbeslut',
  'delegated-decision.notice-taken-down': 'tog ned anslaget av ett delegationsbeslut',
  'adjustment.archived': 'antecknade att protokollet är överlämnat till arkivet',
  'correction.registered': 'registrerade en rättelse av protokollet',
  'correction.published': 'lade ut en rättelse på den öppna sidan',
  'correction.unpublished': 'tog bort en rättelse från den öppna sidan',
  'agenda-item.copied': 'hämtade en punkt från ett annat sammanträde',
  'meeting-plan.saved': 'ändrade planen för årets sammanträden',
  'meeting-plan.meetings-created': 'lade upp sammanträden efter planen',
  'case-step.planned': 'planerade ett steg i ett ärende',
  'case-step.changed': 'ändrade ett planerat steg i ett ärende',
  'case-step.fulfilled': 'kopplade ett planerat steg till en punkt',
  'case-step.removed': 'tog bort ett planerat steg i ett ärende',
  'assignment.given': 'antecknade ett uppdrag som beslutet ger',
  'assignment.changed': 'ändrade ett uppdrag',
  'assignment.reported': 'antecknade en redovisning av ett uppdrag',
  'later-news.noted': 'antecknade vad som har hänt med beslutet efter justeringen',
  'later-news.taken-back': 'tog tillbaka en anteckning om vad som har hänt med beslutet',
  'news.sent': 'skickade en nyhet till dem som har fått paragrafen',
  'other-sending.noted': 'antecknade att protokollsutdrag är sänt på annat sätt',
  'adjustment.signature-written': 'skrev in en underskrift i dokumentet',
  'adjustment.sealed': 'förseglade det undertecknade dokumentet',
  'extract.sealed': 'förseglade ett protokollsutdrag som skickades',
  'decision-letter.made': 'gjorde en underrättelse om beslut',
  'incoming.moved': 'flyttade en inkommen handling till ett annat ärende',
  'incoming.came-by-mail': 'tog emot en fil ur brevlådan',
  'file.infected': 'skickade en fil som virusskyddet stoppade',
  'mail.left-aside': 'lämnade ett mejl oläst i brevlådan, stoppat av virusskyddet',
  'incoming.put-aside': 'lade undan en fil som hade kommit in',
  'incoming.registered': 'registrerade en inkommen handling',
  'recipient.reason-given': 'antecknade varför en mottagare inte får ett utdrag med e-post',
  'dispatch.ordered': 'skickade protokollsutdrag',
  'delivery.retried': 'skickade ett utskick igen',
  'delivery.arrived': 'avgjorde att ett utskick kom fram',
  'delivery.bounced': 'fick veta att ett utskick har studsat',
  'diary-hook.set': 'angav vart diariesystemet får veta vad som skickas',
  'diary-hook.removed': 'slutade anropa diariesystemet',
  'diary-call.again': 'anropade diariesystemet igen om en handling',
  'party-receipt.noted': 'antecknade när en part fick del av beslutet',
  'delivery.confirmed': 'utskicket kvitterades av mottagaren',
  'delivery.mail-attached': 'lade ett mejl som kom tillbaka på utskicket till',
  'joint-request.made': 'bad andra organisationer besluta',
  'joint-request.updated': 'ändrade en begäran om gemensamt beslut',
  'joint-request.closed': 'avslutade en begäran om gemensamt beslut',
  'joint-request.reminded': 'påminde dem som inte har beslutat',
  'joint-asked.noted': 'antecknade hur långt en organisation har kommit',
  'joint-asked.taken-up': 'tog upp en begäran om gemensamt beslut',
  'joint-decision.noted': 'antecknade en organisations beslut',
  'joint-decision.superseded': 'ersatte en antecknad organisations beslut',
  'invitation.created': 'bjöd in en person',
} as const;

/** What was done, in words; a word of the log that nobody knows any more stands as it is. */
export function didWhat(action: string): string {
  const words: Readonly<Record<string, string>> = eventSentences;
  return words[action] ?? action;
}

interface MeetingEvent {
  actor: string | null;
  action: string;
  details: Record<string, unknown>;
}

/** Fields that were written tell more than that something was. */
const TELLS_FIELDS: readonly string[] = ['agenda-item.updated', 'meeting.updated'];

/** Who did what, and what it is about: `Siv Ek`, `skickade till justerarna`, `§§ 1–11`. The last may be empty. */
export function eventWords({ actor, action, details }: MeetingEvent): {
  who: string;
  did: string;
  about: string;
} {
  const changed = TELLS_FIELDS.includes(action) ? changedWords(details) : '';
  const { titles, copyOf, byToken } = details;
  const by = typeof byToken === 'string' ? ` med åtkomstnyckeln ”${byToken}”` : '';
  const several = Array.isArray(titles) ? `lade till ${titles.length} punkter` : undefined;
  const copied = dateOf(copyOf);
  const words = ['title', 'name', 'reason']
    .map((key) => details[key])
    .filter((value) => typeof value === 'string' && value !== '')
    .map((value) =>
      action.endsWith('.refused') && action !== 'adjustment.refused' ? faultTitle(value as string) : value,
    );
  return {
    who: actor ?? 'Klubbat',
    did: `${several ?? (changed === '' ? didWhat(action) : `ändrade ${changed}`)}${by}`,
    about: [
      ...paragraphsIn(details),
      ...(copied === undefined ? [] : [`kopia av sammanträdet ${copied}`]),
      ...words,
      ...attemptsIn(details),
      ...removedWords(details),
    ].join(', '),
  };
}

/** One event as a sentence: `Siv Ek skickade till justerarna: §§ 1–11.` */
export function eventSentence(event: MeetingEvent): string {
  const { who, did, about } = eventWords(event);
  return `${who} ${did}${about === '' ? '' : `: ${about}`}.`;
}

/** How many wrong guesses there had been then. */
function attemptsIn({ attempts }: Record<string, unknown>): string[] {
  return typeof attempts === 'number' && attempts > 1 ? [`${attempts} gånger på en kvart`] : [];
}

/** Why something was refused, as the one who tried read it. */
function faultTitle(code: string): string {
  const words: Readonly<Record<string, { title: string }>> = faultSentences;
  return words[code]?.title ?? code;
}

function dateOf(copied: unknown): string | undefined {
  const date = typeof copied === 'object' && copied !== null && 'date' in copied ? copied.date : undefined;
  return typeof date === 'string' ? date : undefined;
}

function paragraphsIn({ paragraphs, first, last }: Record<string, unknown>): string[] {
  if (Array.isArray(paragraphs) && paragraphs.every((one) => typeof one === 'number')) {
    return [printParagraphs(paragraphs)];
  }
  if (typeof first === 'number' && typeof last === 'number') {
    return [first === last ? printParagraphs([first]) : printParagraphs(`${first}-${last}`)];
  }
  return [];
}
