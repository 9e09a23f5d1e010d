import { fixed, type FaultSentence } from './fault-sentence.js';

/** What is read when something that Klubbat needs does not do its part, and when the virus scan stops a file. */
export const awayFaults = {
  'database-away': fixed(
    'Klubbat når inte sin databas just nu',
    'Det du har fått svar på är sparat. Vänta en liten stund och försök igen.',
  ),
  'database-full': fixed(
    'Klubbat kan inte spara just nu',
    'Lagringen är full. Det som är sparat finns kvar, men det här sparades inte. Säg till dem som sköter driften.',
  ),
  'database-busy': fixed(
    'Det tog för lång tid',
    'Många arbetar samtidigt, och det här hann inte bli klart. Inget har ändrats. Försök igen.',
  ),
  'files-away': fixed('Klubbat når inte filerna just nu', 'Inget har ändrats. Försök igen om en stund.'),
  'file-infected': {
    title: 'Filen stoppades av virusskyddet',
    detail: ({ file }) =>
      `Virusskyddet fann skadlig kod i filen ”${file ?? ''}”. Inget har sparats. Öppna den inte, och säg till dem som sköter it-säkerheten hos er.`,
  },
  'scan-away': fixed(
    'Filer kan inte tas emot just nu',
    'Virusskyddet kunde inte gå igenom det du skickade, och inget har sparats. Försök igen om en stund. Säg till dem som sköter driften om det inte går då heller.',
  ),
  'clock-unsure': fixed(
    'Klockan i Klubbat går inte att lita på just nu',
    'Det du ville göra gäller från den tid då det görs, och därför väntar det tills klockan är kontrollerad. Inget har ändrats. Säg till dem som sköter driften, och försök igen senare.',
  ),
  'clocks-differ': fixed(
    'Klockorna visar olika tid',
    'Programmets klocka och databasens visar olika tid, och därför är någon av dem fel. Ställ dem rätt på servrarna, så släpper det av sig självt.',
  ),
} satisfies Record<string, FaultSentence>;
