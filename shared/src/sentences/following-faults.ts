import { fixed } from './fault-sentence.js';

/** Why something cannot be done by those who follow a meeting. */
export const followingFaults = {
  'too-many-streams': fixed(
    'Du följer för många sammanträden på en gång',
    'Stäng några av sidorna som du har öppna. Sidan visar läget när den lästes.',
  ),
  'following-full': fixed(
    'Ovanligt många följer sammanträden just nu',
    'Sidan visar läget när den lästes, och följer med så snart det finns plats.',
  ),
  'reservation-late': fixed(
    'Sammanträdet är avslutat',
    'En reservation ska anmälas innan sammanträdet avslutas (4 kap. 27 § kommunallagen). Anmälde du den muntligt i tid? Säg till sekreteraren, som kan skriva in den.',
  ),
  'meeting-over': fixed(
    'Sammanträdet är avslutat',
    'Det går inte längre att yrka, begära ordet eller anmäla jäv. En anteckning kan du lämna tills paragrafen skickas för justering.',
  ),
  'handed-in-many': fixed(
    'Mycket väntar redan på svar',
    'Du har lämnat in trettio saker som sekreteraren inte har hunnit svara på. Ta tillbaka något, eller vänta en stund.',
  ),
  'handed-in-answered': fixed(
    'Det är redan avgjort',
    'Det som lämnades in har redan förts in, lagts åt sidan eller tagits tillbaka. Inget har ändrats nu.',
  ),
  'handed-in-by-stranger': fixed(
    'Personen finns inte i sammanträdet',
    'Hämta personen ur registret under Närvaro först. Då kan du föra in det som lämnades in.',
  ),
};
