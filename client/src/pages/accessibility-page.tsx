import { Link } from 'react-router';
import { longDate } from '@klubbat/shared/sentences/dates';
import { AccessibilityContacts } from '../features/accessibility/accessibility-contacts.js';
import { AlonePage } from '../ui/alone-page.js';

/** When the pages were last gone through as a whole. */
const ASSESSED_ON = '2026-11-29';

/** What is known not to work. Taken away when it does. */
const SHORTCOMINGS = [
  'PDF-filer som andra har gjort och lagt som bilagor kan sakna uppmärkning. De binds in som de är, och uppläsande hjälpmedel läser dem då sämre (WCAG 1.1.1 och 1.3.1).',
  'Förhandsvisningen av en PDF på skärmen är en bild av sidan. Samma text finns uppmärkt i själva filen, som går att hämta (WCAG 1.4.5).',
  'I stora omröstningstabeller behöver man rulla i sidled vid 400 procents förstoring (WCAG 1.4.10 undantar datatabeller, men det är besvärligt).',
  'Underlag, kallelse, svar på kallelse och sidorna under sammanträdet har prövats automatiskt, men än inte i ett enda svep med enbart tangentbordet.',
  'Skrivrutan har prövats med tangentbord och automatisk granskning, men än inte av personer som använder skärmläsare varje dag.',
];

/** The statement that the law on digital public service asks for (lag 2018:1937, 13 §). For anyone. */
export function AccessibilityPage() {
  return (
    <AlonePage title="Tillgänglighet" wide>
      <p>
        Klubbat används för sammanträden och protokoll. Tjänsten ska kunna användas av alla, och den omfattas
        av lagen (2018:1937) om tillgänglighet till digital offentlig service. Här står hur den uppfyller
        kraven, vad som brister, och hur du säger till.
      </p>
      <h2>Hur tillgänglig tjänsten är</h2>
      <p>
        Tjänsten är <strong>delvis förenlig</strong> med kraven i EN 301 549 (WCAG 2.1, nivå AA). Vi arbetar
        efter WCAG 2.2, nivå AA. De brister som vi känner till står nedan.
      </p>
      <h2>Kända brister</h2>
      <ul>
        {SHORTCOMINGS.map((shortcoming) => (
          <li key={shortcoming}>{shortcoming}</li>
        ))}
      </ul>
      <h2>Säg till om något inte fungerar</h2>
      <p>
        Berätta vilken sida det gäller och vad du ville göra. Du kan också be att få innehållet på ett annat
        sätt, till exempel ett protokoll uppläst eller som text.
      </p>
      <AccessibilityContacts />
      <h2>Om du inte är nöjd med svaret</h2>
      <p>
        Myndigheten för digital förvaltning, Digg, ser till att lagen följs. Får du inget svar, eller ett som
        inte hjälper, kan du anmäla det till Digg: på digg.se, under ”Anmäl bristande tillgänglighet”.
      </p>
      <h2>Hur vi har prövat</h2>
      <p>
        Senast bedömd {longDate(ASSESSED_ON)}, av dem som utvecklar programmet. Varje sida granskas
        automatiskt (axe) i ljust och mörkt läge vid varje ändring, i tre bredder och vid 400 procents
        förstoring, och vägen från ett inläst sammanträde till utskick körs med enbart tangentbordet. Det som
        rör sig står stilla för den som har bett om det i sin dator. Dokumenten prövas mot PDF/UA-1. Den som
        driver tjänsten och har ändrat något i den gör en egen bedömning.
      </p>
      <p>
        <Link to="/">Till Klubbat</Link>
      </p>
    </AlonePage>
  );
}
