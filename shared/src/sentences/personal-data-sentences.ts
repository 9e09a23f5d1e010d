/** What the parts of a register extract are called; a table without a line stands under its own name. */
const words: Readonly<Record<string, string>> = {
  person: 'Namn och kontaktuppgifter',
  account: 'Konto',
  login_session: 'Inloggningar som är öppna',
  passkey: 'Passnycklar',
  e_identity: 'Kopplade e-legitimationer',
  one_time_code: 'Engångskod',
  calendar_address: 'Kalenderadress',
  membership: 'Uppdrag och roller',
  meeting_person: 'Med i sammanträden',
  attendance: 'Närvaro',
  officer: 'Ordförande, sekreterare eller justerare',
  signer: 'Justering',
  signature: 'Underskrifter',
  speaker: 'På talarlistan',
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
};

export const dataPartWords = (table: string): string => words[table] ?? table;

/** What is said on the extract: where what is wrong is corrected, and what cannot be. */
export const correctionWords: readonly string[] = [
  'Namn, e-post och titel ändrar den som administrerar registret. Dina egna inställningar, inloggningar och nycklar ändrar du under Mitt konto.',
  'Uppdrag och roller rättas i registret. Att ett uppdrag har funnits står kvar med sina dagar.',
  'Ett justerat protokoll är en allmän handling som ska bevaras (arkivlagen 3 §). Det ändras inte. Är något fel antecknas en rättelse, som följer protokollet.',
  'Loggen över vad som har gjorts är kedjad och ändras inte. Den visar att uppgifterna är äkta, och gallras inte.',
  'Det som står om dig i löpande text i protokoll, bilagor och skrivelser är inte med här. Sök på ditt namn för att hitta det.',
];
