/** What the parts of a register extract are called; a table without a line stands under its own name. */
const words: Readonly<Record<string, string>> = {
  person: 'Namn och kontaktuppgifter',
  account: 'Konto',
  login_session: 'Inloggningar som är öppna',
  passkey: 'Passkeys',
  e_identity: 'Kopplade e-legitimationer',
  one_time_code: 'Engångskod',
  calendar_address: 'Kalenderadress',
  membership: 'Uppdrag och roller',
  meeting_person: 'Med i sammanträden',
  attendance: 'Närvaro',
  officer: 'Ordförande, sekreterare eller justerare',
  signer: 'Justering',
  signature: 'Underskrifter',
  speaker: 'Talarlistan',
  ballot: 'Röster',
  invitee: 'Kallelser',
  invitee_answer: 'Svar på kallelser',
  handed_in: 'Inlämnat under sammanträden',
  invitation: 'Inbjudningar',
  letter: 'Mejl till dig',
  memorandum: 'Tjänsteskrivelser',
  review_comment: 'Kommentarer i granskning',
  review_suggestion: 'Förslag i granskning',
  reviewer: 'Granskningar',
  assembly_matter_mover: 'Väckt i fullmäktige',
  access_note: 'Vem som har läst dina uppgifter',
  access_token: 'Åtkomstnycklar för program',
  data_correction: 'Begäran om rättelse',
  attendance_act: 'Noterat under sammanträden',
  identity_attempt: 'Försök med e-legitimation',
  opinion_notice: 'Anmälda reservationer och yttranden',
  passkey_challenge: 'Frågor till passkeys',
  refusal: 'Vägrade underskrifter',
  review_note: 'Egna anteckningar i granskning',
  round_mail: 'Mejl om justering',
  signer_paragraph: 'Paragrafer att justera',
};

/** In what somebody may have done something, where it is nothing that is told of her. */
const actedIn: Readonly<Record<string, string>> = {
  adjustment: 'Justeringar',
  agenda_item: 'Paragrafer',
  assembly_matter: 'Ärenden i fullmäktige',
  assignment: 'Uppdrag till förvaltningen',
  attachment: 'Bilagor',
  board: 'Organ',
  case_step: 'Steg i ärenden',
  convening: 'Kallelser som gick ut',
  correction: 'Rättelser',
  decision_brief: 'Beslut i korthet',
  delegated_decision: 'Delegationsbeslut',
  delivery: 'Utskick till mottagare',
  dispatch: 'Utskick',
  incoming_document: 'Inkomna handlingar',
  item_version: 'Versioner av paragrafer',
  meeting: 'Sammanträden',
  meeting_plan: 'Planer för sammanträden',
  notice: 'Anslag',
  organisation: 'Organisationer',
  presentation: 'Öppna sidor',
  publication: 'Offentliga versioner',
  review_round: 'Granskningsrundor',
};

/** What it is called where it is counted how often somebody did something; all that is not named is other things. */
export const actWords = (table: string): string => actedIn[table] ?? words[table] ?? 'Annat';

export const dataPartWords = (table: string): string => words[table] ?? table;

/** What is said on the extract: where what is wrong is corrected, and what cannot be. */
export const correctionWords: readonly string[] = [
  'Telefon, enhet, inställningar, inloggningar och nycklar ändrar du själv under Mitt konto. Där ber du också om rättelse av annat, till exempel namn, e-post och titel. Den som administrerar organisationen svarar.',
  'Uppdrag och roller rättas i registret. Att ett uppdrag har funnits står kvar med sina dagar.',
  'Ett justerat protokoll är en allmän handling som ska bevaras (arkivlagen 3 §). Det ändras inte. Är något fel antecknas en rättelse, som följer protokollet.',
  'Loggen över vad som har gjorts är kedjad och ändras inte. Den visar att uppgifterna är äkta, och gallras inte.',
  'Det som står om dig i löpande text i protokoll, bilagor och skrivelser är inte med här. Sök på ditt namn för att hitta det.',
];
