import { glossary } from '@klubbat/shared/sentences/glossary';
import { openTextTitles } from '@klubbat/shared/sentences/open-page-sentences';
import type { OpenText } from '@klubbat/shared/vocabulary/open-page-words';
import { longDate } from '@klubbat/shared/sentences/dates';
import { textAddress } from './addresses.js';
import { markup, type Markup } from './markup.js';
import { openDataText } from './open-data-text.js';
import { publicPage } from './public-page.js';

/** Whom one turns to in an organisation: its mailboxes, and nobody's own. */
export interface Contact {
  slug: string;
  name: string;
  registryEmail: string | null;
  accessibilityEmail: string | null;
  accessibilityPhone: string | null;
}

/** When the open pages were last gone through as a whole. */
const ASSESSED_ON = '2026-11-30';

/** A page about the open pages themselves. */
export function textPage(text: OpenText, contacts: readonly Contact[]): string {
  return publicPage({ title: openTextTitles[text], body: bodies[text](contacts) });
}

const mail = (address: string) => markup`<a href="mailto:${address}">${address}</a>`;

function contactRows(
  contacts: readonly Contact[],
  of: (contact: Contact) => (Markup | string | null)[],
): Markup {
  const rows = contacts.flatMap((contact) => {
    const ways = of(contact).filter((way) => way !== null);
    return ways.length === 0
      ? []
      : [markup`<li><p>${contact.name}: ${ways.map((way, i) => markup`${i > 0 && ', '}${way}`)}</p></li>`];
  });
  return rows.length === 0
    ? markup`<p>Ingen särskild adress är angiven här än. Vänd dig till den region, kommun eller det förbund som det gäller.</p>`
    : markup`<ul class="rows">${rows}</ul>`;
}

const bodies: Readonly<Record<OpenText, (contacts: readonly Contact[]) => Markup>> = {
  'lasa-protokoll':
    () => markup`<p class="lead">Ett protokoll berättar vad en nämnd eller styrelse har beslutat och hur det gick till. Det återger inte vad alla sade.</p>
<h2>Börja med beslutet</h2>
<p>Varje fråga har en egen paragraf: § 1, § 2 och så vidare. Under rubriken <strong>Beslut</strong> står vad som bestämdes. Är det flera punkter kan du länka till var och en.</p>
<h2>Vad rubrikerna betyder</h2>
<dl class="words">
<dt>Sammanfattning och Bakgrund</dt><dd>Vad frågan gäller och varför den kom upp. Det skrivs oftast av tjänstepersoner före sammanträdet.</dd>
<dt>Förslag till beslut</dt><dd>Vad som föreslogs före sammanträdet. Det är inte säkert att det blev så.</dd>
<dt>Yrkanden</dt><dd>Vad ledamöterna själva föreslog under sammanträdet, och vem som föreslog vad. Bifall är ja till förslaget, avslag är nej.</dd>
<dt>Beslutsgång</dt><dd>Hur ordföranden ställde förslagen mot varandra.</dd>
<dt>Omröstning</dt><dd>Hur var och en röstade. Läs först vad ja och nej betyder: ett ja kan vara ett ja till att säga nej.</dd>
<dt>Reservation</dt><dd>Den som var med och beslutade men ville något annat kan reservera sig.</dd>
<dt>Deltar inte i beslutet</dt><dd>Den som var där men valde att stå utanför beslutet.</dd>
<dt>Jäv</dt><dd>Den som själv berörs av en fråga får inte vara med och besluta om den.</dd>
<dt>Tidigare behandling</dt><dd>Var ärendet har varit före det här sammanträdet. På paragrafens egen sida finns länkar dit, när de protokollen också är publicerade.</dd>
</dl>
<h2>Tre slags beslut som inte avgör frågan</h2>
<dl class="words">
<dt>Bordläggning</dt><dd>Frågan skjuts upp till ett senare sammanträde.</dd>
<dt>Återremiss</dt><dd>Frågan skickas tillbaka för att utredas mer.</dd>
<dt>Förslag till fullmäktige</dt><dd>Nämnden eller styrelsen föreslår, och fullmäktige bestämmer.</dd>
</dl>
<h2 id="minnesanteckningar">Minnesanteckningar</h2>
<p>En grupp eller ett forum som inte beslutar skriver minnesanteckningar i stället för protokoll. De berättar vilka som var med, vad som togs upp och vad deltagarna tog med sig därifrån. Ingen justerar dem: sekreteraren eller ordföranden gör dem klara, och dagen då det skedde står i dem. Det som står där är inte beslut och kan inte överklagas. Beslut i samma fråga fattas av en nämnd, en styrelse eller fullmäktige.</p>
<h2>Vad som saknas på webben</h2>
<p>Här visas en offentlig version. Där det står [maskat] är något utelämnat, till exempel uppgifter om en enskild person. En paragraf som omfattas av sekretess har kvar sitt nummer, men inte sin text. Sist i protokollet står hur mycket som är utelämnat och varför.</p>
<p>Originalet finns hos myndigheten. Du kan be att få läsa det. Då prövar myndigheten vad som kan lämnas ut.</p>
<h2>Om du inte är nöjd med ett beslut</h2>
<p>Många beslut kan överklagas. Den som är medlem i kommunen eller regionen kan begära laglighetsprövning inom tre veckor från det att beslutet har anslagits. Hur du gör står på organisationens anslagstavla.</p>
<h2>Fler ord</h2>
<dl class="words">${glossary.map(({ word, meaning }) => markup`<dt>${word}</dt><dd>${meaning}</dd>\n`)}</dl>`,
  'oppna-data': openDataText,
  tillganglighet: (
    contacts,
  ) => markup`<p>De öppna sidorna ska kunna användas av alla. De omfattas av lagen (2018:1937) om tillgänglighet till digital offentlig service. Här står hur de uppfyller kraven, vad som brister och hur du säger till.</p>
<h2>Hur tillgängliga sidorna är</h2>
<p>De öppna sidorna är <strong>delvis förenliga</strong> med kraven i EN 301 549 (WCAG 2.1, nivå AA). De fungerar utan skript, med tangentbord och i en enkel webbläsare.</p>
<h2>Kända brister</h2>
<ul>
<li>PDF-filer som andra har gjort och som är bilagor till ett protokoll kan sakna uppmärkning. Uppläsande hjälpmedel läser dem då sämre (WCAG 1.1.1 och 1.3.1).</li>
<li>Breda tabeller rullas i sidled på en liten skärm (WCAG 1.4.10 undantar datatabeller, men det är besvärligt).</li>
<li>Sidorna har prövats automatiskt och med tangentbord, men än inte av personer som använder skärmläsare varje dag.</li>
</ul>
<p>Om den del av tjänsten som man loggar in i finns <a href="/tillganglighet">en egen redogörelse</a>. Den sidan behöver skript.</p>
<h2>Säg till om något inte fungerar</h2>
<p>Berätta vilken sida det gäller och vad du ville göra. Du kan också be att få innehållet på ett annat sätt, till exempel ett protokoll uppläst eller som text.</p>
${contactRows(contacts, ({ accessibilityEmail, accessibilityPhone }) => [accessibilityEmail === null ? null : mail(accessibilityEmail), accessibilityPhone])}
<h2>Om du inte är nöjd med svaret</h2>
<p>Myndigheten för digital förvaltning, Digg, ser till att lagen följs. Får du inget svar, eller ett som inte hjälper, kan du anmäla det på digg.se, under ”Anmäl bristande tillgänglighet”.</p>
<h2>Hur vi har prövat</h2>
<p>Senast bedömd ${longDate(ASSESSED_ON)}, av dem som utvecklar programmet. Varje slags sida granskas automatiskt (axe) i ljust och mörkt läge, i tre bredder, utan skript. Den som driver tjänsten och har ändrat något i den gör en egen bedömning.</p>`,
  personuppgifter: (
    contacts,
  ) => markup`<p class="lead">På de öppna sidorna står namn på förtroendevalda och andra som nämns i protokoll. Den organisation vars sidor det är ansvarar för uppgifterna.</p>
<h2>Vilka uppgifter som visas</h2>
<ul>
<li>Förtroendevaldas namn, parti, uppdrag och mandattid. De har valts till offentliga uppdrag.</li>
<li>Det som står i den offentliga versionen av ett justerat protokoll: vem som var med, vad var och en föreslog, hur de röstade och vad som beslutades.</li>
</ul>
<p>Här visas aldrig någons bostadsadress, e-postadress eller telefonnummer. Ett protokoll läses av två personer innan det publiceras, och uppgifter om enskilda maskas.</p>
<h2>Varför uppgifterna visas</h2>
<p>Allmänheten ska kunna se vad som beslutas och av vem. Det är en uppgift av allmänt intresse (dataskyddsförordningen, artikel 6.1 e).</p>
<h2>Hur länge de visas</h2>
<p>Organisationen bestämmer hur länge ett protokoll finns på webben, och kan ta bort det när som helst. Originalet bevaras i arkivet.</p>
<h2>Vad sidorna sparar om dig</h2>
<p>De öppna sidorna använder inga kakor, inga skript och inga tjänster från andra. Din IP-adress används för att hindra överbelastning.</p>
<p>Beställer du mejl om nytt sparas din e-postadress och vad du vill följa, tills du slutar följa. En adress som inte bekräftas tas bort efter tre dagar.</p>
<h2>Dina rättigheter</h2>
<p>Du kan begära att få veta vilka uppgifter som finns om dig, att fel rättas och att det som inte får visas tas bort. Vänd dig till organisationen:</p>
${contactRows(contacts, ({ registryEmail }) => [registryEmail === null ? null : mail(registryEmail)])}
<p>Är du inte nöjd med svaret kan du klaga hos Integritetsskyddsmyndigheten, imy.se.</p>`,
  kontakt: (
    contacts,
  ) => markup`<p>Frågor om ett beslut eller ett protokoll ställer du till den organisation som har fattat det. Skriv gärna vilket sammanträde och vilken paragraf det gäller.</p>
<h2>Organisationernas officiella brevlådor</h2>
${contactRows(contacts, ({ registryEmail }) => [registryEmail === null ? null : mail(registryEmail)])}
<h2>Be om en handling</h2>
<p>Du kan be att få ta del av handlingar som inte finns på webben. Du behöver inte säga vem du är eller vad du ska ha dem till.</p>
<p>Om något på sidorna inte fungerar för dig, läs under <a href="${textAddress('tillganglighet')}">tillgänglighet</a>.</p>`,
};
