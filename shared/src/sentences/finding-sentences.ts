import type { VacantSeat } from '../contracts/attendance-row.js';
import type { FindingCode, FindingParams, Reason } from '../rules/finding.js';
import type { AdjustmentEvent, AdjustmentState } from '../vocabulary/states.js';
import { longDate, clock } from './dates.js';
import { vacantSeatWords } from './sitting-sentences.js';
import { ballotWords, capacityWords, eventWords, stateWords } from './words.js';

type Sentences = { [Code in FindingCode]: (params: FindingParams[Code]) => string };

const members = (count: number) => (count === 1 ? '1 ledamot' : `${count} ledamöter`);
const votes = (count: number) => (count === 1 ? '1 röst' : `${count} röster`);
const ofParagraphs = (paragraphs: string) => (paragraphs === '' ? '' : ` vid ${paragraphs}`);
/** `1, 2 och 3`, and no more than can be read in one breath */
const inWords = (names: readonly string[]) =>
  names.length > 8
    ? `${names.slice(0, 7).join(', ')} och ${names.length - 7} till`
    : [names.slice(0, -1).join(', '), ...names.slice(-1)].filter((part) => part !== '').join(' och ');
const stateOf = (state: string) => stateWords[state as AdjustmentState] ?? state;
const eventOf = (event: string) => eventWords[event as AdjustmentEvent] ?? event;

/** One sentence for each reason: what is wrong, where, who, and the law behind it where there is one. */
const sentences: Sentences = {
  'unknown-person': ({ person }) => `Ingen i listan över personer har id:t ”${person}”.`,
  'duplicate-person': ({ person }) => `Två personer har samma id, ”${person}”. Varje id får finnas en gång.`,
  'duplicate-paragraph': ({ paragraph }) =>
    `§ ${paragraph} finns två gånger. Varje paragrafnummer får finnas en gång.`,
  'duplicate-attachment': ({ number }) =>
    `Bilaga ${number} finns två gånger. Varje bilaga ska ha ett eget nummer.`,
  'unknown-attachment': ({ number }) => `Bilaga ${number} finns inte bland bilagorna.`,
  'duplicate-motion': ({ where, motion }) => `I ${where} har två yrkanden samma id, ”${motion}”.`,
  'unknown-motion': ({ where, motion }) => `I ${where} finns inget yrkande med id:t ”${motion}”.`,
  'unknown-point': ({ where, point, points }) =>
    points === 0
      ? `Beslutspunkt ${point} finns inte: ${where} har inga beslutspunkter.`
      : `Beslutspunkt ${point} finns inte: ${where} har ${points === 1 ? 'en beslutspunkt' : `${points} beslutspunkter`}.`,
  'reversed-range': ({ range }) =>
    `I ”${range}” står paragraferna i omvänd ordning. Skriv det lägre numret först.`,
  'zero-in-range': ({ range }) => `I ”${range}” finns siffran noll. Paragrafer och punkter räknas från 1.`,
  'gigantic-range': ({ range }) =>
    `”${range.length > 40 ? `${range.slice(0, 40)}…` : range}” omfattar för många paragrafer eller för höga nummer.`,

  'ballots-differ': ({ where, side, ballots, total }) =>
    `Omröstningen i ${where} stämmer inte: enligt namnlistan är ”${ballotWords[side]}” ${ballots}, men summan säger ${total}.`,
  'voted-twice': ({ where, name }) =>
    `${name} står två gånger i omröstningen i ${where}. Var och en har en röst (4 kap. 24 § kommunallagen).`,
  'voted-with-conflict': ({ where, name }) =>
    `${name} är jävig i ${where} men står som röstande. Den som är jävig får inte delta i beslutet (5 kap. 47 § och 6 kap. 30 § kommunallagen).`,
  'voted-while-absent': ({ where, name }) =>
    `${name} står som röstande i ${where} men var enligt närvarolistan frånvarande.`,
  'voted-without-serving': ({ where, name }) =>
    `${name} står som röstande i ${where} men tjänstgör inte där enligt närvarolistan.`,
  'voted-without-attendance': ({ where, name }) =>
    `${name} står som röstande i ${where} men finns inte i närvarolistan.`,
  'seat-voted-twice': ({ where, name, other }) =>
    `${name} och ${other} sitter på samma plats men står båda som röstande i ${where}. Varje plats har en röst (4 kap. 24 § kommunallagen).`,
  'casting-vote-in-election': ({ where }) =>
    `I ${where} har utslagsröst använts i ett val. Lika röstetal i val avgörs genom lottning (5 kap. 56 § kommunallagen).`,
  'election-tie-unbroken': ({ where, office, votes: count }) =>
    `Valet till ${office} i ${where} slutade lika, ${votes(count)} var, men ingen lottning är angiven (5 kap. 56 § kommunallagen).`,
  'election-lot-without-tie': ({ where, office }) =>
    `I valet till ${office} i ${where} är lottning angiven fastän rösterna inte är lika.`,
  'elected-with-fewer': ({ where, office, name, votes: count, least }) =>
    `${name} är vald till ${office} i ${where} med ${votes(count)}, men någon annan har fått fler (minst ${least}).`,
  'tie-unbroken': ({ where, votes: count }) =>
    `Omröstningen i ${where} slutade lika, ${count}–${count}, men varken utslagsröst eller lottning är angiven (5 kap. 55 och 56 §§ kommunallagen).`,
  'tie-broken-without-tie': ({ where, yes, no }) =>
    `I ${where} finns utslagsröst eller lottning fastän rösterna inte är lika (${yes}–${no}).`,
  'casting-vote-against-own': ({ where, name }) =>
    `I ${where} går utslagsrösten emot den röst som ordföranden ${name} själv har lagt.`,
  'chair-abstained-in-tie': ({ where, name }) =>
    `I ${where} avstår ordföranden ${name} fastän rösterna är lika. Ordföranden måste rösta när det behövs för att ärendet ska kunna avgöras (4 kap. 25 § kommunallagen).`,
  'votes-exceed-seats': ({ where, votes: count, seats }) =>
    `Omröstningen i ${where} omfattar ${votes(count)}, men organet har ${seats} platser.`,
  'chair-is-adjuster': ({ name }) =>
    `${name} är ordförande och kan inte samtidigt vara justerare (5 kap. 69 § kommunallagen).`,
  'serves-for-two': ({ name, first, second, paragraphs }) =>
    `${name} tjänstgör både för ${first} och för ${second}${ofParagraphs(paragraphs)}. En ersättare kan bara ta en plats åt gången.`,
  'absent-but-serves': ({ name }) => `${name} står som frånvarande men också som tjänstgörande.`,
  'serves-without-seat': ({ name, capacity }) =>
    `${name} är med som ${capacityWords[capacity]} men står som tjänstgörande. Bara ledamöter och ersättare tjänstgör (4 kap. 22 § och 6 kap. 26 § kommunallagen).`,
  'staff-not-here': ({ name }) =>
    `${name} står som personalföreträdare. Personalföreträdare har rätt att närvara i nämnder, men inte i styrelsen eller fullmäktige (7 kap. 10 § kommunallagen). Har personen varit med på annat sätt antecknas personen som inbjuden.`,
  'attendance-reversed': ({ name, from, to }) => `${name} går ${clock(to)} men kommer först ${clock(from)}.`,
  'minority-not-assembly': ({ where }) =>
    `${where} har bordlagts eller återremitterats av en minoritet. Det går bara i fullmäktige (5 kap. 50 § kommunallagen).`,
  'third-not-assembly': ({ where }) =>
    `Omröstningen i ${where} avgörs av en tredjedel av de närvarande. Det gäller bara i fullmäktige; i andra organ krävs majoritet (5 kap. 50 § och 6 kap. 33 § kommunallagen).`,
  'minority-too-few': ({ where, requested, present }) =>
    `${where} har bordlagts eller återremitterats på begäran av ${members(requested)} av ${present} närvarande. Det krävs minst en tredjedel (5 kap. 50 § kommunallagen).`,
  'minority-election': ({ where }) =>
    `${where} är ett val. Ett val bordläggs bara av en majoritet, inte av en minoritet (5 kap. 50 § kommunallagen).`,
  'minority-used-before': ({ where, earlier }) =>
    `${where} har bordlagts eller återremitterats av en minoritet en gång förut, ${earlier}. En andra gång krävs majoritet (5 kap. 50 § kommunallagen).`,
  'paragraphs-in-two-adjustments': ({ paragraphs }) =>
    `${paragraphs} ingår i två justeringar. En paragraf justeras en gång.`,
  'signer-with-conflict': ({ name, paragraphs }) =>
    `${name} är jävig i ${paragraphs} och kan inte skriva under där (6 kap. 30 § kommunallagen).`,
  'signer-chair-and-adjuster': ({ name, paragraphs }) =>
    `${name} skriver under både som ordförande och som justerare vid ${paragraphs}. Det måste vara två personer.`,
  'end-day-before-start': ({ date, endDate }) =>
    `Sammanträdet slutar ${longDate(endDate)}, före första dagen ${longDate(date)}.`,
  'end-before-start': ({ start, end }) =>
    `Sammanträdet slutar ${clock(end)}, innan det börjar ${clock(start)}.`,
  'adjournment-reversed': ({ from, to }) =>
    `Ajourneringen slutar ${clock(to)}, innan den börjar ${clock(from)}.`,
  'adjusted-before-meeting': ({ date, meetingDate }) =>
    `Justeringen är daterad ${longDate(date)}, före sammanträdet ${longDate(meetingDate)}.`,
  'notice-removed-before-posted': ({ board, postedOn, removedOn }) =>
    `Anslaget på ${board} togs ned ${longDate(removedOn)}, innan det sattes upp ${longDate(postedOn)}.`,
  'notice-removed-early': ({ board, removedOn, lastAppealDay }) =>
    `Anslaget på ${board} togs ned ${longDate(removedOn)}. Det måste sitta uppe till och med sista dagen för överklagande, ${longDate(lastAppealDay)} (8 kap. 12 § och 13 kap. 5 § kommunallagen).`,
  'appeal-period-short': ({ board, lastAppealDay, earliest }) =>
    `Sista dag för överklagande på ${board} är ${longDate(lastAppealDay)}, men tre veckor från anslaget är tidigast ${longDate(earliest)} (13 kap. 5 § kommunallagen).`,

  'no-quorum': ({ where, serving, seats, needed }) =>
    `${where}: ${members(serving)} tjänstgör av ${seats} platser. För beslut krävs ${needed} (5 kap. 45 § och 6 kap. 27 § kommunallagen).`,
  'reservation-without-part': ({ where, name }) =>
    `${name} reserverar sig i ${where} men deltog inte i beslutet. Bara den som har deltagit får reservera sig (4 kap. 27 § kommunallagen).`,
  'reservation-after-end': ({ where, name, date, time }) =>
    `Reservationen av ${name} i ${where} skrevs in ${longDate(date)} kl. ${clock(time)}, när sammanträdet var slut. Den måste ha anmälts innan dess (4 kap. 27 § kommunallagen).`,
  'opinion-text-awaited': ({ where, name, due }) =>
    `${name} ska lämna sin text till ${where} senast ${longDate(due)}. Den saknas än.`,
  'voted-not-participating': ({ where, name }) =>
    `${name} deltar inte i beslutet i ${where} men står som röstande.`,
  'votes-exceed-voters': ({ where, votes: count, voters }) =>
    `Omröstningen i ${where} omfattar ${votes(count)}, men enligt närvarolistan är det ${voters} som får rösta där.`,
  'ballots-lacking': ({ where, names, count }) =>
    `${names} ${count === 1 ? 'tjänstgör' : `(${count} personer) tjänstgör`} i ${where} men står inte i omröstningen. Protokollet ska visa hur var och en har röstat (5 kap. 67 § kommunallagen).`,
  'open-vote-in-election': ({ where }) =>
    `${where} är ett val, men omröstningen är öppen. Val sker slutet (5 kap. 54 § kommunallagen).`,
  'vote-without-names': ({ where }) =>
    `Omröstningen i ${where} är öppen, men det framgår inte hur var och en har röstat, i paragrafen eller i en bilaga (5 kap. 67 § kommunallagen).`,
  'closed-vote-in-matter': ({ where }) =>
    `Omröstningen i ${where} är sluten. Bara val och anställningsärenden avgörs slutet (5 kap. 54 § kommunallagen).`,
  'closed-vote-with-names': ({ where }) =>
    `Omröstningen i ${where} är sluten, men det står hur var och en har röstat. Namnen skrivs inte ut (5 kap. 54 och 67 §§ kommunallagen).`,
  'lot-in-matter': ({ where }) =>
    `I ${where} har lotten avgjort. Det gör den bara i val och anställningsärenden; annars har ordföranden utslagsröst (5 kap. 56 § kommunallagen).`,
  'authority-not-decided': ({ where, name }) =>
    `${name} deltar inte i beslutet i ${where}, som rör myndighetsutövning mot enskild. Den som har deltagit i handläggningen ska också delta i avgörandet (4 kap. 26 § kommunallagen).`,
  'moved-with-conflict': ({ where, name }) =>
    `${name} är jävig i ${where} men står som yrkande. Den som är jävig får inte delta i handläggningen (5 kap. 47 § och 6 kap. 30 § kommunallagen).`,
  'moved-without-serving': ({ where, name }) =>
    `${name} står som yrkande i ${where} men tjänstgör inte där enligt närvarolistan (4 kap. 22 § kommunallagen).`,
  'conflict-stayed': ({ where, name }) =>
    `${name} är jävig i ${where} men var kvar i rummet. Den som är jävig får inte närvara (6 kap. 30 § kommunallagen).`,
  'led-with-conflict': ({ where, name }) =>
    `${name} är jävig i ${where} men står som ordförande där. Ange vem som ledde i stället (5 kap. 47 § och 6 kap. 30 § kommunallagen).`,
  'adjuster-absent': ({ name, paragraphs }) => `Justeraren ${name} var inte med under hela ${paragraphs}.`,
  'adjuster-presence-unknown': ({ name, paragraphs }) =>
    `Närvarolistan visar inte om justeraren ${name} var med under hela ${paragraphs}.`,
  'decision-missing': ({ where }) =>
    `${where} saknar beslut. Skriv beslutet, eller ange att ärendet är information eller utgår (5 kap. 67 § kommunallagen).`,
  'appendix-missing': ({ where, number }) =>
    `${where} hänvisar till bilaga ${number}, som inte finns bland bilagorna.`,
  'appendices-unreferred': ({ appendices }) =>
    `Ingen paragraf hänvisar till bilaga ${inWords(appendices)}. Koppla ${appendices.length === 1 ? 'den till sin paragraf, eller ta bort den' : 'dem till sina paragrafer, eller ta bort dem'}.`,
  'attachment-without-file': ({ number, title }) =>
    `Bilaga ${number}, ”${title}”, ska vara en fil men saknar filnamn.`,
  'personal-number': ({ where, part, masked }) =>
    `${placeOfNumber(where, part)} står något som ser ut som ${masked.length === 1 ? 'ett personnummer' : `${masked.length} personnummer`}: ${inWords([...new Set(masked)])}. Personnummer får bara stå där det är klart motiverat (3 kap. 10 § dataskyddslagen). Ta bort ${masked.length === 1 ? 'det' : 'dem'}, så att ${masked.length === 1 ? 'det' : 'de'} inte hamnar i protokollet.`,
  'adjusted-late': ({ date, last }) =>
    `Protokollet justerades ${longDate(date)}. Det skulle ha justerats senast ${longDate(last)}, fjorton dagar efter sammanträdet (5 kap. 69 § kommunallagen).`,

  'notice-posted-late': ({ board, postedOn, last }) =>
    `Justeringen tillkännagavs på ${board} ${longDate(postedOn)}. Det skulle ha gjorts senast ${longDate(last)}, andra dagen efter justeringen (8 kap. 12 § kommunallagen).`,

  'served-again': ({ name, paragraphs }) =>
    `${name} tjänstgjorde inte vid ${paragraphs} men återkom sedan. Den som har avbrutit tjänstgöringen av annat skäl än jäv får inte tjänstgöra igen samma dag i fullmäktige (5 kap. 20 § kommunallagen); i en nämnd gäller reglementet.`,
  'served-again-some-day': ({ name, paragraphs }) =>
    `${name} tjänstgjorde inte vid ${paragraphs} men återkom sedan, och det är inte känt om det var samma dag. Den som har avbrutit tjänstgöringen av annat skäl än jäv får inte tjänstgöra igen samma dag i fullmäktige (5 kap. 20 § kommunallagen); i en nämnd gäller reglementet.`,
  'called-out-of-order': ({ where, name, before, seat }) =>
    `${name} började tjänstgöra ${onSeat(seat)} vid ${where}, fast ${before} stod före i ordningen och var där (5 kap. 17–18 §§ och 6 kap. 16 § kommunallagen). Stämmer närvaron?`,
  'called-from-other-party': ({ where, name, seat }) =>
    `${name} började tjänstgöra ${onSeat(seat)} vid ${where} men hör till ett annat parti. I fullmäktige kallas ersättare från samma parti (5 kap. 17 § kommunallagen). Stämmer närvaron?`,
  'placeholder-left': ({ where, placeholders }) =>
    `I ${where} står ${inWords(placeholders.map((one) => `”${one}”`))} kvar. Fyll i det som saknas, eller ta bort det.`,
  'signs-not-printed': ({ where, signs }) =>
    `${where} har tecken som inte kan skrivas ut: ${signs}. I protokollet står � i stället. Byt ut dem mot ord.`,
  'announcement-missing': ({ last }) =>
    `Sammanträdet är inte kungjort. Det skulle ha kungjorts senast ${longDate(last)}, en vecka före sammanträdesdagen (5 kap. 13 § kommunallagen).`,
  'announced-late': ({ date, last }) =>
    `Sammanträdet kungjordes ${longDate(date)}. Det skulle ha kungjorts senast ${longDate(last)}, en vecka före sammanträdesdagen (5 kap. 13 § kommunallagen).`,
  'urgent-without-consent': ({ where }) =>
    `${where} stod inte i kungörelsen. Ärendet får avgöras bara om alla närvarande ledamöter samtycker (5 kap. 52 § kommunallagen).`,
  'name-not-known': ({ where, names, count }) =>
    `I ${where} står ${names}. ${count === 1 ? 'Den personen' : 'De personerna'} finns varken i sammanträdet eller i registret. Är ${count === 1 ? 'namnet rätt' : 'namnen rätta'}?`,
  'party-written-otherwise': ({ where, written, name, party }) =>
    `I ${where} står ”${name} (${written})”. I sammanträdet är partibeteckningen ${party}.`,
  'reservation-without-text': ({ where, name }) =>
    `${name} har reserverat sig i ${where} utan text. Ska det stå något mer lämnas det in före justeringen.`,
  'review-unanswered': ({ where, count }) =>
    `${count === 1 ? 'En synpunkt' : `${count} synpunkter`} från granskningen av ${where} är inte ${count === 1 ? 'hanterad' : 'hanterade'}.`,
  'review-running': ({ lastDay, names, count }) =>
    `Granskningen pågår till ${longDate(lastDay)}. ${names} är inte ${count === 1 ? 'klar' : 'klara'}.`,
  'not-adjusted-at-once': ({ where }) =>
    `${where} är förklarad omedelbart justerad men har ingen egen justering. Justera den för sig, eller ta bort markeringen i paragrafen.`,
  'secret-beside-open': ({ paragraphs }) =>
    `${paragraphs} omfattas av sekretess. Hemliga paragrafer justeras för sig, i en egen volym: annars blir hela det underskrivna protokollet hemligt.`,
  'name-spelled-otherwise': ({ where, written, name }) =>
    `I ${where} står ”${written}”. I sammanträdet finns ${name}. Är det samma person?`,

  'no-chair': ({ paragraphs }) =>
    `Ingen ordförande är angiven för ${paragraphs} (5 kap. 69 § kommunallagen).`,
  'chair-absent': ({ name, paragraphs }) =>
    `Ordföranden ${name} var inte med vid ${paragraphs}. Ange vem som tjänstgjorde som ordförande där (5 kap. 69 § kommunallagen).`,
  'chair-with-conflict': ({ name, paragraphs }) =>
    `Ordföranden ${name} är jävig i ${paragraphs} och kan inte skriva under där. Ange vem som tjänstgjorde som ordförande (6 kap. 30 § kommunallagen).`,
  'adjuster-absent-without-reserve': ({ name, paragraphs }) =>
    `Justeraren ${name} var inte med under hela ${paragraphs}, och ingen ersättare kan justera där (5 kap. 69 § kommunallagen).`,
  'adjuster-with-conflict-without-reserve': ({ name, paragraphs }) =>
    `Justeraren ${name} är jävig i ${paragraphs}, och ingen ersättare kan justera där (6 kap. 30 § kommunallagen).`,
  'adjuster-chairs-without-reserve': ({ name, paragraphs }) =>
    `Justeraren ${name} ledde ${paragraphs} som ordförande, och ingen ersättare kan justera där (5 kap. 69 § kommunallagen).`,
  'too-few-adjusters': ({ paragraphs, needed, found }) =>
    `För ${paragraphs} behövs ${needed === 1 ? 'en justerare' : `${needed} justerare`}, men ${found === 0 ? 'ingen är vald' : `bara ${found} kan justera`} (5 kap. 69 § kommunallagen).`,
  'notes-not-adjusted': () => 'Minnesanteckningar justeras inte.',
  'protocol-not-finished': () => 'Det här är ett protokoll. Skicka det till justerarna i stället.',
  'notes-without-items': () => 'Anteckningarna har inga punkter.',
  'notes-before-meeting': ({ date }) =>
    `Mötet är den ${longDate(date)}. Anteckningarna kan göras klara när det är hållet.`,
  'meeting-goes-on': () => 'Mötet pågår. Avsluta det först.',
  'no-items': () => 'Sammanträdet har inga paragrafer att justera.',
  'item-without-number': ({ title }) => `”${title}” har inget paragrafnummer.`,
  'already-in-adjustment': ({ paragraph }) => `§ ${paragraph} ligger redan i en justering.`,
  'at-once-unsigned': ({ paragraphs }) =>
    `${paragraphs} är framlagd för omedelbar justering, men alla har inte skrivit under. Vänta på underskrifterna, eller dra tillbaka den justeringen.`,
  'no-such-paragraph': ({ paragraphs }) => `${paragraphs} finns inte i sammanträdet.`,
  'vote-being-held': ({ where }) => `I ${where} pågår en omröstning. Avsluta eller avbryt den först.`,
  'attachment-file-lacking': ({ number, title }) =>
    `Filen till bilaga ${number}, ”${title}”, saknas. Lägg till den först.`,
  'wrong-state': ({ event, state }) => `Det går inte att ${eventOf(event)} nu: läget är ”${stateOf(state)}”.`,
  'step-not-used': ({ event }) => `Det går inte att ${eventOf(event)}: organet använder inte det steget.`,
  'reason-missing': () => 'Ange ett skäl. Det sparas i historiken.',
  'nobody-refused': () => 'Ingen har vägrat att justera, så nämnden behöver inte justera protokollet själv.',
  'signatures-remain': ({ count }) =>
    count === 1 ? 'En underskrift återstår efter den här.' : `${count} underskrifter återstår efter den här.`,
  'last-signature-adjusts': () => 'Det här är den sista underskriften: med den är protokollet justerat.',
  'only-secretary-after-adjustment': () =>
    'Protokollet är redan justerat. Nu kan bara sekreteraren skriva under.',
  'announced-before-adjusted': ({ postedOn, adjustedOn }) =>
    `Anslaget är daterat ${longDate(postedOn)}, före justeringen ${longDate(adjustedOn)} (8 kap. 12 § kommunallagen).`,
  'announced-in-future': ({ postedOn, today }) =>
    `Anslaget är daterat ${longDate(postedOn)}, men i dag är det ${longDate(today)}.`,
  'appeal-period-runs': ({ lastAppealDay }) =>
    `Beslutet kan överklagas till och med ${longDate(lastAppealDay)}. Anslaget måste sitta uppe till dess (13 kap. 5 § kommunallagen).`,
  'notice-without-appeal-day': () =>
    'Inget anslag finns. Utan anslag löper ingen tid för överklagande (13 kap. 5 § kommunallagen).',
};

/** Parts of a § by their names in the meeting file, where more can be said than that it stands there. */
const partWords: Readonly<Record<string, string>> = {
  title: 'i rubriken',
  publicTitle: 'i rubriken för allmänheten',
  sections: 'i texten',
  motions: 'i ett yrkande',
  votes: 'i en omröstning',
  reservations: 'i en reservation',
  statements: 'i ett yttrande',
  conflictsOfInterest: 'i en uppgift om jäv',
  recipients: 'bland dem som ska få beslutet',
  elections: 'i ett val',
  deferral: 'i bordläggningen eller återremissen',
  caseNumber: 'i diarienumret',
  moreCaseNumbers: 'i diarienumren',
};

function placeOfNumber(where: string, part: string): string {
  switch (part) {
    case '':
      return 'I uppgifterna om sammanträdet';
    case 'people':
      return 'I namnet, titeln eller adressen för en person i sammanträdet';
    case 'attachments':
      return `I titeln eller filnamnet för ${where.charAt(0).toLowerCase()}${where.slice(1)}`;
    default:
      return where === ''
        ? 'I rubriken för en punkt utan nummer'
        : `I ${where}${part in partWords ? `, ${partWords[part]},` : ''}`;
  }
}

const onSeat = (seat: string | VacantSeat) =>
  typeof seat === 'string' ? `för ${seat}` : `på ${vacantSeatWords(seat)}`;

/** The Swedish sentence of a finding, a fault of form or an obstacle. */
export function findingSentence(reason: Reason): string {
  // The compiler cannot see that code and params belong together once they are a union.
  const write = sentences[reason.code] as (params: Reason['params']) => string;
  return capitalised(write(reason.params));
}

function capitalised(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
