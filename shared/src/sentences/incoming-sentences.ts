import type { IncomingField, UnreadReason } from '../vocabulary/incoming-words.js';
import type { TextSign } from '../vocabulary/text-signs.js';

/** What is said where a document that has come in is refused. */
export const incomingSentences = {
  noFile: 'Välj en PDF-fil.',
  oneFile: 'Välj en fil i taget.',
  empty: 'Filen är tom. Be avsändaren skicka den igen.',
  notPdf: 'Filen är ingen PDF. Be avsändaren om utdraget som PDF, eller spara om det.',
  notReceivedYet: 'Dagen har inte varit än. Skriv dagen då handlingen kom in.',
  decidedLater: 'Sammanträdet kan inte vara efter dagen då utdraget kom in.',
};

/** What is registered, as its fields are called. */
export const incomingFieldWords: Record<IncomingField, string> = {
  organisation: 'Avsändare',
  board: 'Avsändarens organ',
  meetingDay: 'Sammanträdesdag',
  paragraphs: 'Paragraf',
  caseNumber: 'Avsändarens diarienummer',
  title: 'Rubrik',
  decision: 'Beslut',
  recipients: 'Mottagare',
};

/** Why nothing could be read, and what to do. */
export const unreadSentences: Record<UnreadReason, string> = {
  encrypted:
    'Filen är låst med lösenord, så texten går inte att läsa här. Be avsändaren om en fil utan lösenord, eller registrera den och skriv in uppgifterna själv.',
  broken:
    'Filen är skadad, så texten går inte att läsa här. Be avsändaren skicka den igen, eller registrera den som den är och skriv in uppgifterna själv.',
  'too-heavy':
    'Filen packar upp till mer än vad som får plats, så den har inte lästs. Är du osäker på avsändaren, hör av dig dit innan du öppnar filen. Du kan registrera den och skriva in uppgifterna själv.',
  'too-slow': 'Filen tog för lång tid att läsa. Du kan registrera den och skriva in uppgifterna själv.',
};

/** What shows that the text in a file is not what one sees on its pages. */
export const textSignSentences: Record<TextSign, string> = {
  'no-text': 'Filen har ingen text, bara bilder av sidor. Den är troligen skannad.',
  'pages-without-text': 'Sidor utan text: de är bilder, och har inte lästs.',
  'lost-characters': 'Tecken har gått förlorade i filens text.',
  'private-characters': 'Filens text har tecken som bara dess eget typsnitt förstår.',
  'loose-marks': 'Siffror eller bokstäver har blivit lösa accenttecken i filens text.',
  'mixed-scripts': 'Ord i filens text blandar bokstäver från olika alfabet.',
  'other-script': 'Filens text är skriven med ett annat alfabet än vårt.',
  'no-figures': 'Det finns inga siffror alls i filens text, fast det borde göra det.',
  'not-words': 'Bokstäverna i filens text bildar inga ord: de står för andra bokstäver.',
};
