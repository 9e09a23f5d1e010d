import type { RuleTheme } from './rule-themes.js';

export interface RuleExplained {
  theme: RuleTheme;
  /** what the system holds to or does, in a sentence or two */
  rule: string;
  /** where it is written: a paragraph, or that it is custom or the body's own rules */
  source: string;
}

const KL = 'kommunallagen (2017:725)';
const OWN_RULES = 'organets reglemente eller arbetsordning';
const CUSTOM = 'sed: så skrivs svenska protokoll';
const FORM = 'ordning i protokollet: uppgifterna ska stämma med varandra';

/** Every rule that the system applies, explained to those who use it. The page Så räknar Klubbat is made from this. */
export const rulesExplained = {
  'announce-in-time': {
    theme: 'meeting',
    rule: 'Fullmäktiges sammanträde kungörs på anslagstavlan minst en vecka före sammanträdesdagen. Systemet räknar baklänges från dagen och säger till när det är bråttom.',
    source: `5 kap. 13 § ${KL}`,
  },
  'called-in-time': {
    theme: 'meeting',
    rule: 'Kallelsen till fullmäktige lämnas minst en vecka före sammanträdet. För andra organ gäller det som organet har bestämt. Har det inte bestämt något räknar systemet med en vecka, som är det vanliga.',
    source: `5 kap. 15 § ${KL}, och för nämnder ${OWN_RULES}`,
  },
  'urgent-matter': {
    theme: 'meeting',
    rule: 'Fullmäktige får bara avgöra ärenden som stod i kungörelsen. Ett extra ärende kräver att alla närvarande ledamöter samtycker, och det antecknas.',
    source: `5 kap. 52 § ${KL}`,
  },
  'times-in-order': {
    theme: 'meeting',
    rule: 'Sammanträdet börjar innan det slutar, ajourneringar ligger däremellan, och justeringen är inte tidigare än sammanträdet.',
    source: FORM,
  },
  'protocol-shows': {
    theme: 'meeting',
    rule: 'Protokollet visar vilka som har tjänstgjort, vilka ärenden som har handlagts, förslag och yrkanden, i vilken ordning de ställdes, omröstningar, beslut, vilka som deltog och hur de röstade, och reservationer. Det som har hänt i rummet kan alltid antecknas, med ett skäl där det strider mot reglerna.',
    source: `5 kap. 66–67 §§ och 6 kap. 35 § ${KL}`,
  },
  'who-serves': {
    theme: 'attendance',
    rule: 'Ledamöter tjänstgör. En ersättare tjänstgör för en ledamot eller på en vakant plats, en plats i taget, och har då en ledamots rättigheter. Andra, till exempel tjänstepersoner, räknas inte med.',
    source: `4 kap. 22 § och 6 kap. 26 § ${KL}`,
  },
  'calling-order': {
    theme: 'attendance',
    rule: 'När en ledamot är borta föreslås den ersättare som är närmast i ordningen och är där. I fullmäktige kommer ersättaren från samma parti. Den som har börjat tjänstgöra går före andra.',
    source: `5 kap. 17–19 §§ och 6 kap. 16–17 §§ ${KL}, och för nämnder ${OWN_RULES}`,
  },
  'service-broken': {
    theme: 'attendance',
    rule: 'Den som har avbrutit tjänstgöringen av annat skäl än jäv får inte tjänstgöra igen samma dag i fullmäktige. I en nämnd gäller det som reglementet säger, och därför varnar systemet bara.',
    source: `5 kap. 20 § ${KL}, och för nämnder ${OWN_RULES}`,
  },
  'staff-representatives': {
    theme: 'attendance',
    rule: 'Personalföreträdare får vara med i nämnder men inte i styrelsen eller fullmäktige.',
    source: `7 kap. 10 § ${KL}`,
  },
  quorum: {
    theme: 'attendance',
    rule: 'Beslut kräver att fler än hälften av ledamöterna är närvarande. Systemet räknar platser som någon tjänstgör på, vid varje paragraf och beslutspunkt, mot organets alla platser. Vakanta platser räknas med.',
    source: `5 kap. 45 § och 6 kap. 27 § ${KL}. Att vakanta platser räknas med är en tolkning på den säkra sidan`,
  },
  'bias-decides': {
    theme: 'attendance',
    rule: 'Den som är jävig deltar inte i handläggningen: yrkar inte, röstar inte, leder inte och skriver inte under där. Jäv kan gälla en enda beslutspunkt.',
    source: `5 kap. 47 § och 6 kap. 28–30 §§ ${KL}`,
  },
  'bias-leaves': {
    theme: 'attendance',
    rule: 'I en nämnd lämnar den som är jävig rummet medan ärendet handläggs.',
    source: `6 kap. 30 § ${KL}`,
  },
  'attendance-agrees': {
    theme: 'attendance',
    rule: 'Den som är frånvarande tjänstgör inte, ingen går innan den har kommit, och den som röstar finns i närvarolistan.',
    source: FORM,
  },
  'may-move': {
    theme: 'deciding',
    rule: 'Yrkanden ställs av dem som tjänstgör. I fullmäktige får även kommunal- och regionråd som inte är ledamöter lägga förslag.',
    source: `4 kap. 22 § och 5 kap. 39 § ${KL}`,
  },
  'proposition-order': {
    theme: 'deciding',
    rule: 'Ordföranden ställer förslagen så att de kan besvaras med ja eller nej, säger hur det har gått, och bekräftar med klubban om ingen begär omröstning. Av fler än två förslag blir ett huvudförslag och de andra möts om platsen som motförslag. Talmanuset och protokollets text görs av yrkandena.',
    source: `5 kap. 53 § och 6 kap. 33 § ${KL}; huvudförslag och motförslag är sed`,
  },
  'one-vote-each': {
    theme: 'deciding',
    rule: 'Var och en har en röst, och varje plats en. Fler röster än platser eller röstande kan inte stämma.',
    source: `4 kap. 24 § ${KL}`,
  },
  'sums-agree': {
    theme: 'deciding',
    rule: 'Antalet namn på varje sida är lika med summan. Det är det enda i en omröstning som inte kan stå kvar med ett skäl.',
    source: FORM,
  },
  'open-vote': {
    theme: 'deciding',
    rule: 'Omröstning sker öppet, utom vid val och anställning. I en öppen omröstning står det hur var och en röstade, i en sluten aldrig.',
    source: `5 kap. 54 och 67 §§ ${KL}`,
  },
  'casting-vote': {
    theme: 'deciding',
    rule: 'Vid lika röstetal avgör ordföranden. Den egna rösten räknas en gång, och utslagsrösten går åt samma håll. I val och anställningsärenden avgör lotten.',
    source: `5 kap. 55–56 §§ och 6 kap. 33 § ${KL}`,
  },
  'chair-must-vote': {
    theme: 'deciding',
    rule: 'Ordföranden måste rösta när det behövs för att ärendet ska kunna avgöras.',
    source: `4 kap. 25 § ${KL}`,
  },
  'public-power': {
    theme: 'deciding',
    rule: 'I ett ärende som rör myndighetsutövning mot enskild deltar den som har handlagt ärendet i en nämnd också i avgörandet.',
    source: `4 kap. 26 § ${KL}`,
  },
  minority: {
    theme: 'deciding',
    rule: 'I fullmäktige kan minst en tredjedel av de närvarande bordlägga eller återremittera ett ärende, en gång, och inte i val. Den som avstår räknas som närvarande. I andra organ krävs majoritet.',
    source: `5 kap. 50 § och 6 kap. 33 § ${KL}`,
  },
  'decision-in-words': {
    theme: 'deciding',
    rule: 'Varje paragraf som ska innehålla ett beslut säger vilket det är. Information och punkter som utgår behöver inget.',
    source: `5 kap. 67 § ${KL}`,
  },
  'vote-first': {
    theme: 'deciding',
    rule: 'En paragraf där en omröstning pågår är inte avgjord än.',
    source: `5 kap. 53–55 §§ ${KL}`,
  },
  'elected-by-most': {
    theme: 'election',
    rule: 'Val sker slutet. Den som får flest röster är vald, och lika röstetal avgörs genom lottning.',
    source: `5 kap. 54 och 56 §§ ${KL}`,
  },
  reservation: {
    theme: 'dissent',
    rule: 'Bara den som har deltagit i beslutet får reservera sig, och reservationen anmäls innan sammanträdet är slut.',
    source: `4 kap. 27 § ${KL}`,
  },
  'reservation-text': {
    theme: 'dissent',
    rule: 'Text till en reservation eller ett yttrande lämnas före justeringen, senast den dag som är satt.',
    source: OWN_RULES,
  },
  'not-taking-part': {
    theme: 'dissent',
    rule: 'Den som inte deltar i beslutet röstar inte heller. Att avstå från att rösta är något annat.',
    source: `4 kap. 25 § ${KL}, och sed`,
  },
  'names-agree': {
    theme: 'text',
    rule: 'En person har ett namn och ett parti i ett protokoll. Namn i texten jämförs med sammanträdet och registret, och det som nästan stämmer visas.',
    source: CUSTOM,
  },
  'filled-in': {
    theme: 'text',
    rule: 'Det som skulle fyllas i och inte är det, till exempel [namn] eller XX, visas innan protokollet skickas till justering.',
    source: CUSTOM,
  },
  'printed-signs': {
    theme: 'text',
    rule: 'Tecken som inte finns i dokumentens typsnitt, till exempel en del emojier, kan inte skrivas ut. De sägs till om med namn.',
    source: FORM,
  },
  'personal-numbers': {
    theme: 'text',
    rule: 'Personnummer får bara stå där det är klart motiverat. Det som ser ut som ett sådant visas.',
    source: '3 kap. 10 § dataskyddslagen (2018:218)',
  },
  'numbers-held': {
    theme: 'text',
    rule: 'Belopp, datum och paragrafnummer hålls ihop så att ingen rad slutar mitt i dem. Telefonnummer och ärendenummer rörs inte.',
    source: 'Myndigheternas skrivregler, och sed',
  },
  'paragraph-numbers': {
    theme: 'numbering',
    rule: 'Paragraferna numreras i följd, per år eller per sammanträde. Ett nummer finns en gång, och en justerad paragraf byter aldrig nummer.',
    source: CUSTOM,
  },
  'attachment-numbers': {
    theme: 'numbering',
    rule: 'Bilagor har egna nummer, hör till en paragraf och finns som fil. Länkar i texten följer med när de numreras om.',
    source: CUSTOM,
  },
  references: {
    theme: 'numbering',
    rule: 'Det som något hänvisar till finns: personer, yrkanden, beslutspunkter, bilagor och paragrafer.',
    source: FORM,
  },
  'adjusted-in-time': {
    theme: 'adjustment',
    rule: 'Protokollet justeras senast fjorton dagar efter sammanträdet.',
    source: `5 kap. 69 § och 6 kap. 35 § ${KL}`,
  },
  signers: {
    theme: 'adjustment',
    rule: 'Varje paragraf skrivs under av den som ledde den och av justerarna, som är andra personer. En justerare som inte var med, var jävig eller ledde paragrafen ersätts där. Sekreterarens underskrift väntar ingen på.',
    source: `5 kap. 65 och 69 §§ och 6 kap. 30 och 35 §§ ${KL}, och ${OWN_RULES}`,
  },
  'adjusted-once': {
    theme: 'adjustment',
    rule: 'En paragraf justeras en gång. Minnesanteckningar justeras inte. Det som ligger i en justering är låst.',
    source: `5 kap. 69 § ${KL}`,
  },
  'notes-finished': {
    theme: 'adjustment',
    rule: 'Minnesanteckningar justeras inte. De görs klara av sekreteraren eller ordföranden när mötet är hållet, och ändras inte sedan.',
    source: OWN_RULES,
  },
  'adjusted-at-once': {
    theme: 'adjustment',
    rule: 'En paragraf som förklaras omedelbart justerad läggs fram skriftligt vid sammanträdet, skrivs under för sig, och får ett eget anslag.',
    source: `5 kap. 69 § ${KL} och ${OWN_RULES}`,
  },
  'secret-apart': {
    theme: 'adjustment',
    rule: 'Det som är hemligt hålls skilt från det som är offentligt. Ett underskrivet dokument går inte att dela, så hemliga paragrafer justeras för sig.',
    source: `8 kap. 10 § 4 ${KL} och ${OWN_RULES}`,
  },
  'refused-adjustment': {
    theme: 'adjustment',
    rule: 'Den som inte vill justera kan skriva under med en invändning eller vägra. Har någon vägrat kan organet justera protokollet självt.',
    source: `5 kap. 69 § ${KL} och ${OWN_RULES}`,
  },
  reviewed: {
    theme: 'adjustment',
    rule: 'Synpunkter från granskningen besvaras innan protokollet skickas till justering.',
    source: CUSTOM,
  },
  'steps-in-order': {
    theme: 'adjustment',
    rule: 'Stegen följer varandra: skickat, underskrivet, justerat, anslaget, överklagandetiden ute. Det som tas tillbaka får ett skäl, som sparas.',
    source: `5 kap. 69 §, 8 kap. 12 § och 13 kap. 5 § ${KL}`,
  },
  'announced-in-time': {
    theme: 'notice',
    rule: 'Att protokollet är justerat tillkännages på anslagstavlan senast andra dagen efter justeringen, aldrig före den.',
    source: `8 kap. 12 § ${KL}`,
  },
  'notice-stays': {
    theme: 'notice',
    rule: 'Anslaget sitter uppe tills tiden för överklagande har gått ut. Det tas ned tidigast dagen efter.',
    source: `8 kap. 12 § och 13 kap. 5 § ${KL}`,
  },
  'appeal-days': {
    theme: 'notice',
    rule: 'Beslut överklagas inom tre veckor från tillkännagivandet. Slutar tiden en lördag, söndag, helgdag eller afton som räknas som helgdag, går den ut nästa vardag.',
    source: `13 kap. 5 § ${KL} och 1–2 §§ lagen (1930:173) om beräkning av lagstadgad tid`,
  },
  'sent-before-adjusted': {
    theme: 'afterwards',
    rule: 'Det som skickas ut blir allmän handling genast. Därför krävs ett skäl för att skicka ett utdrag före justeringen.',
    source: '2 kap. 10 § tryckfrihetsförordningen',
  },
  registered: {
    theme: 'afterwards',
    rule: 'Varje utskick antecknas i diariet med dag, ärende, mottagare och vad det gäller.',
    source: '5 kap. 1–2 §§ offentlighets- och sekretesslagen (2009:400)',
  },
  corrected: {
    theme: 'afterwards',
    rule: 'Ett justerat protokoll ändras aldrig. En rättelse är ett eget dokument som visar vad som stod och vad det skulle stå.',
    source: 'JO 581-2013, jämför 36 § förvaltningslagen (2017:900)',
  },
  'party-appeal': {
    theme: 'afterwards',
    rule: 'Den som är part får veta hur beslutet överklagas. Tiden är tre veckor från det att parten fick del av det, för var och en.',
    source: '33 och 44 §§ förvaltningslagen (2017:900)',
  },
} as const satisfies Record<string, RuleExplained>;

export type RuleName = keyof typeof rulesExplained;
