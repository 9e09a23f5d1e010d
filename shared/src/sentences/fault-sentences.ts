import type { FaultCode } from '../vocabulary/codes.js';
import { awayFaults } from './away-faults.js';
import { conveningFaultSentences } from './convening-fault-sentences.js';
import { fixed, type FaultSentence } from './fault-sentence.js';
import { followingFaults } from './following-faults.js';
import { publicationFaults } from './publication-faults.js';
import { signInFaults } from './sign-in-faults.js';
import { noticeFaultSentences } from './notice-sentences.js';
import { answerFaultSentence } from './e-identity-sentences.js';

/** What a person reads when a door refuses: what is wrong, and what to do. */
export const faultSentences: Record<FaultCode, FaultSentence> = {
  ...awayFaults,
  ...followingFaults,
  ...publicationFaults,
  ...signInFaults,
  malformed: fixed('Det gick inte att läsa', 'Innehållet är inte giltig JSON eller ett giltigt formulär.'),
  invalid: fixed('Något är fel ifyllt', 'Rätta det som anges och försök igen. Inget har sparats.'),
  'too-large': {
    title: 'För stort',
    detail: ({ file }) =>
      file === undefined
        ? 'Det som skickades är större än 20 MB. Dela upp det eller minska filerna.'
        : `Filen ”${file}” är större än 20 MB. Minska den, eller dela upp den i flera filer.`,
  },
  'unsupported-content': fixed(
    'Fel slags innehåll',
    'Skicka JSON (application/json) eller ett formulär med filer.',
  ),
  'foreign-origin': fixed('Nekat', 'Anropet kom från en annan webbplats.'),
  secret: fixed('Omfattas av sekretess', 'Bara de som skriver, leder och beslutar i organet läser det.'),
  forbidden: fixed(
    'Du får inte göra det här',
    'Din roll i organet räcker inte. Be en administratör om hjälp.',
  ),
  'not-found': fixed('Finns inte', 'Det du söker finns inte, eller så har du inte tillgång till det.'),
  'stale-version': {
    title: 'Någon annan har ändrat',
    detail: ({ who, when }) =>
      `${who ?? 'Någon annan'} ändrade det här ${when ?? ''} medan du skrev. Båda texterna finns kvar: hämta den nya och för samman.`,
  },
  locked: {
    title: 'Låst för justering',
    detail: ({ what }) =>
      `${what ?? 'Det här'} ligger i en justering och kan inte ändras. Dra tillbaka justeringen, eller gör en rättelse om den är klar.`,
  },
  'not-ready': fixed('Det går inte att skicka till justerarna än', 'Åtgärda det som anges först.'),
  'not-a-signer': fixed(
    'Du är inte justerare här',
    'Bara den som är utsedd kan skriva under, och bara som sig själv.',
  ),
  'signer-with-conflict': {
    title: 'Du hade jäv',
    detail: ({ paragraphs }) =>
      `Du hade jäv i ${paragraphs ?? 'paragrafen'} och justerar den inte (KL 6:30). Inget har skrivits under.`,
  },
  'challenge-unknown': fixed('Försök igen', 'Begäran finns inte. Börja om, så skapas en ny.'),
  'challenge-used': fixed('Redan använd', 'Begäran har redan besvarats en gång. Börja om, så skapas en ny.'),
  'challenge-expired': fixed(
    'Det tog för lång tid',
    'Begäran gäller bara några minuter. Börja om, så skapas en ny.',
  ),
  'challenge-for-another': fixed(
    'Svaret gäller något annat',
    'Det är något annat än det här som har besvarats. Inget har skrivits under. Läs in sidan på nytt och försök igen.',
  ),
  'passkey-unknown': fixed(
    'Okänd passkey',
    'Den hör inte till något konto här, eller har tagits bort. Välj en annan, eller använd lösenordet.',
  ),
  'passkey-not-yours': fixed(
    'Inte din passkey',
    'Den hör till ett annat konto. Välj din egen. Inget har skrivits under.',
  ),
  'passkey-missing': fixed('Du har ingen passkey', 'Skapa en på sidan Mitt konto, eller använd lösenordet.'),
  'passkey-unverified': fixed(
    'Enheten frågade inte efter dig',
    'Den behöver se ditt finger eller ansikte, eller få din pinkod. Försök igen, eller välj en annan passkey.',
  ),
  'passkey-elsewhere': fixed(
    'Fel adress',
    'Din passkey har svarat för en annan webbplats. Kontrollera adressen överst i webbläsaren.',
  ),
  'passkey-cloned': fixed(
    'Din passkey kan ha kopierats',
    'Enhetens räknare går baklänges. Ta bort den passkeyn på sidan Mitt konto och skapa en ny.',
  ),
  'passkey-invalid': fixed(
    'Svaret går inte att kontrollera',
    'Det din enhet svarade stämmer inte med din passkey. Försök igen, eller välj en annan.',
  ),
  'passkeys-not-here': {
    title: 'Passkeys fungerar inte på den här adressen',
    detail: ({ why }) => String(why ?? 'Använd lösenordet.'),
  },
  'e-identity-unknown': fixed(
    'E-legitimationen är inte kopplad till något konto',
    'Logga in på ett annat sätt och koppla den på sidan Mitt konto. Sedan räcker den.',
  ),
  'e-identity-missing': fixed(
    'Ingen e-legitimation är kopplad till ditt konto',
    'Koppla den på sidan Mitt konto, eller skriv under på ett annat sätt.',
  ),
  'e-identity-not-yours': fixed(
    'Inte din e-legitimation',
    'Den hör inte till ditt konto. Legitimera dig som dig själv. Inget har skrivits under.',
  ),
  'e-identity-cancelled': fixed(
    'Legitimeringen blev inte klar',
    'Den avbröts, eller så tog den för lång tid. Börja om när du är redo. Inget har skrivits under.',
  ),
  'e-identity-invalid': {
    title: 'Svaret från legitimeringstjänsten går inte att lita på',
    detail: ({ reason }) => `${answerFaultSentence(String(reason))} Inget har skrivits under.`,
  },
  'e-identity-tells-number': fixed(
    'Legitimeringstjänsten lämnar ut personnummer',
    'Det sparas aldrig här, så det går inte att skriva under med den. Den som driver Klubbat ställer om tjänsten. Skriv under på ett annat sätt så länge.',
  ),
  'e-identity-unreachable': fixed(
    'Legitimeringstjänsten svarar inte',
    'Försök igen om en stund, eller använd ett annat sätt.',
  ),
  'already-signed': fixed('Du har redan skrivit under', 'Din underskrift finns. Inget mer behövs av dig.'),
  'hash-mismatch': fixed(
    'Protokollet är ett annat',
    'Det du läste är inte det som ska skrivas under. Läs in sidan på nytt och läs protokollet igen.',
  ),
  'already-refused': fixed(
    'Justeringen är vägrad',
    'Den som har vägrat skriver inte under. Sekreteraren svarar på vägran.',
  ),
  'signer-replaced': fixed('En annan justerar', 'En annan har trätt in i stället. Inget mer behövs här.'),
  'not-your-turn': {
    title: 'Det är inte din tur än',
    detail: ({ names }) =>
      `Först skriver ${names ?? 'någon annan'} under. Du får ett meddelande när det är din tur.`,
  },
  'round-not-begun': {
    title: 'Underskrifterna har inte börjat',
    detail: ({ day }) => `Du kan läsa nu och skriva under från och med ${day ?? 'den första dagen'}.`,
  },
  'not-read-to-end': fixed(
    'Läs till slutet först',
    'Organet har bestämt att den som justerar läser hela protokollet.',
  ),
  'decision-needed': fixed(
    'Ange vem som har beslutat',
    'Utan beslut träder bara en vald ersättare in, och bara för en justerare som är förhindrad.',
  ),
  'may-not-replace': fixed(
    'Den personen kan inte justera här',
    'Den som justerar ska ha tjänstgjort vid hela paragrafen, inte vara jävig och inte redan skriva under den.',
  ),
  'signatures-missing': fixed(
    'Någon har inte skrivit under',
    'Protokollet är inte justerat förrän alla har gjort det.',
  ),
  'reason-required': fixed('Ange ett skäl', 'Skälet sparas i historiken.'),
  'not-adjusted': {
    title: 'Inte justerat',
    detail: ({ paragraphs }) =>
      `${paragraphs ?? 'Paragrafen'} är inte justerad. Ange ett skäl om utdraget ändå ska skickas nu.`,
  },
  'already-adjusted': fixed(
    'Redan justerat',
    'Den sista underskriften finns. Härifrån går det bara att göra en rättelse.',
  ),
  withdrawn: fixed(
    'Tillbakadragen',
    'Justeringen är tillbakadragen eller har gått vidare. Läs in sidan på nytt.',
  ),
  'wrong-step': fixed(
    'Det går inte nu',
    'Justeringen är inte där än, eller har redan gått vidare. Skälet står nedan.',
  ),
  'number-taken': {
    title: 'Paragrafnumret är upptaget',
    detail: ({ paragraph }) => `${paragraph ?? 'Numret'} finns redan i organets nummerserie.`,
  },
  'number-given': fixed(
    'Numret ligger fast',
    'Ett paragrafnummer som har getts ändras eller återanvänds aldrig.',
  ),
  'import-outdated': fixed(
    'Granska filen igen',
    'Registret eller filen har ändrats sedan du granskade den. Inget har lästs in.',
  ),
  'already-imported': {
    title: 'Sammanträdet finns redan',
    detail: ({ board, date }) =>
      `${board ?? 'Organet'} har redan ett sammanträde ${date ?? 'den dagen'} med annat innehåll. Det har inte ändrats.`,
  },
  'file-broken': {
    title: 'Filen går inte att ta emot',
    detail: ({ file, why }) =>
      String(why ?? `${file ?? 'Filen'} är inte en läsbar PDF. Spara om den och försök igen.`),
  },
  'file-converting': {
    title: 'En bilaga görs om till sidor',
    detail: ({ label }) => `${label} görs om till sidor just nu. Vänta någon minut och försök igen.`,
  },
  'address-missing': {
    title: 'E-postadress saknas',
    detail: ({ names }) => `${names ?? 'En mottagare'} saknar e-postadress. Inget har skickats.`,
  },
  'address-ambiguous': {
    title: 'Adressboken har flera',
    detail: ({ names }) =>
      `${names ?? 'En mottagare'} kan vara flera i adressboken. Skriv adressen till den du menar. Inget har skickats.`,
  },
  confidential: {
    title: 'Sekretess',
    detail: ({ what }) =>
      `${what ?? 'Utdraget'} omfattas av sekretess och skickas inte med e-post. Pröva utlämnandet och lämna ut på annat sätt.`,
  },
  'briefs-closed': fixed(
    'Inte öppet för alla',
    'Organisationen låter inte besluten läsas utan inloggning. Organisationens administratör kan öppna för det under Register.',
  ),
  'already-exists': fixed('Finns redan', 'Det finns redan en sådan. Inget har lagts till.'),
  'invitation-void': fixed('Inbjudan gäller inte längre', 'Be om en ny inbjudan.'),
  'receipt-link-void': fixed(
    'Länken gäller inte',
    'Den är för gammal eller inte hel. Kopiera hela länken ur mejlet, eller svara på mejlet i stället.',
  ),
  'still-referred-to': {
    title: 'Används fortfarande',
    detail: ({ where }) => `Det går inte att ta bort: ${where ?? 'något hänvisar hit'}.`,
  },
  'not-failed': fixed(
    'Inget att göra om',
    'Bara ett utskick som har misslyckats eller är oklart kan skickas igen. Ladda om sidan för att se hur det har gått.',
  ),
  'not-unclear': fixed(
    'Inget att avgöra',
    'Utskicket är inte oklart längre. Ladda om sidan för att se hur det har gått.',
  ),
  'act-barred': fixed('Det går inte', 'Skälet står nedan. Inget har antecknats.'),
  'not-in-session': fixed(
    'Sammanträdet pågår inte',
    'Ta upp en paragraf först. Det som redan har hänt rättas under Närvaro.',
  ),
  'vote-open': fixed(
    'En omröstning pågår redan',
    'I en paragraf hålls en omröstning åt gången. Avsluta eller avbryt den som pågår först.',
  ),
  'vote-ended': fixed(
    'Omröstningen är avslutad',
    'Inga fler röster tas emot. Ett fel rättas under omröstningen i paragrafen, med ett skäl.',
  ),
  'vote-undecided': fixed('Omröstningen kan inte avslutas än', 'Åtgärda det som anges först.'),
  'review-ended': fixed(
    'Granskningen är avslutad',
    'Det som har skrivits finns kvar att läsa. Be sekreteraren börja en ny granskning om något måste sägas.',
  ),
  'suggestion-decided': {
    title: 'Förslaget är redan avgjort',
    detail: ({ who, when, what }) =>
      `${who ?? 'Någon annan'} ${what ?? 'avgjorde'} förslaget ${when ?? ''}. Inget har ändrats nu.`,
  },
  'passage-gone': fixed(
    'Stället finns inte i texten',
    'Texten har ändrats, eller så står samma ord på flera ställen. Läs texten som den är nu och ändra för hand.',
  ),
  ...conveningFaultSentences,
  ...noticeFaultSentences,
  'nothing-to-correct': fixed(
    'Inget att rätta än',
    'En rättelse görs av det som är justerat. Fram till dess ändrar du själva texten.',
  ),
  'documents-queue-full': fixed(
    'Många dokument skapas just nu',
    'Vänta en stund och försök igen. Inget har ändrats.',
  ),
  'document-too-slow': fixed(
    'Dokumentet tog för lång tid att skapa',
    'Det avbröts, och inget har ändrats. Dela upp bilagor med mycket många sidor och försök igen.',
  ),
  'document-too-large': fixed(
    'Dokumentet är för stort',
    'Serverns minne räckte inte, och inget har ändrats. Dela upp stora bilagor i mindre filer och försök igen.',
  ),
  'preview-superseded': fixed('Förhandsvisningen är ersatt', 'En nyare är på väg.'),
  internal: fixed(
    'Något gick fel hos oss',
    'Felet är antecknat. Inget halvfärdigt har sparats. Försök igen.',
  ),
};
