import { openDataDoors } from '@klubbat/shared/contracts/open-data';
import { filledAddress } from './addresses.js';
import { markup } from './markup.js';

/** What one may do with the open data, and how: for who has never heard of it, and for who writes a program. */
export function openDataText(organisations: readonly { slug: string; name: string }[]) {
  const { system, bodies, body, list, objects, decisions, votes } = openDataDoors;
  return markup`<p class="lead">Allt som står på de öppna sidorna kan du också hämta som data: till ett kalkylblad, en karta, en egen webbplats eller ett program. Det kostar inget, och du behöver varken konto eller nyckel.</p>
<p>Du får använda data till vad du vill (<a href="https://creativecommons.org/publicdomain/zero/1.0/deed.sv">CC0 1.0</a>). Skriv gärna varifrån de kommer.</p>
<h2>Hämta en tabell</h2>
<p>Tabellerna är CSV-filer. De går att öppna i ett kalkylprogram.</p>
${
  organisations.length === 0
    ? markup`<p>Ingen organisation har öppnat sina sidor än.</p>`
    : markup`<ul class="rows">${organisations.map(({ slug: organisation, name }) => {
        const params = { organisation, year: 'all' };
        return markup`<li><p>${name}</p>
<ul class="ways"><li><a href="${filledAddress(decisions.path, params)}">Beslut (CSV)</a></li>
<li><a href="${filledAddress(votes.path, params)}">Röster (CSV)</a></li>
<li><a href="${filledAddress(objects.path, params)}">Allt (NDJSON)</a></li></ul></li>`;
      })}</ul>`
}
<p>Vill du bara ha ett år byter du <code>all</code> i adressen mot årtalet, till exempel <code>decisions-2026.csv</code>.</p>
<h2>Skriv ett program</h2>
<p>Sammanträden, paragrafer och ärenden följer <a href="https://oparl.org">OParl 1.1</a>. Yrkanden och omröstningar följer <a href="https://www.popoloproject.com">Popolo</a>. Börja här och följ adresserna i svaren:</p>
<ul>
<li><a href="${system.path}"><code>${system.path}</code></a>: var allt börjar</li>
<li><a href="${bodies.path}"><code>${bodies.path}</code></a>: organisationerna</li>${organisations
    .slice(0, 1)
    .map(
      ({ slug: organisation, name }) => markup`
<li><a href="${filledAddress(body.path, { organisation })}"><code>${filledAddress(body.path, { organisation })}</code></a>: ${name}</li>
<li><a href="${filledAddress(list.path, { organisation, list: 'meetings' })}"><code>${filledAddress(list.path, { organisation, list: 'meetings' })}</code></a>: sammanträdena i ${name}</li>`,
    )}
</ul>
<h2>Hämta bara det som har ändrats</h2>
<p>Lägg till <code>?modified_since=2026-11-01T00:00:00Z</code> efter adressen till en lista. Då får du det som har ändrats sedan dess. Det som har tagits bort står också med, märkt <code>"deleted": true</code>. Ta då bort det hos dig.</p>
<h2>Bra att veta</h2>
<ul>
<li>Där det står [maskat] är något utelämnat, till exempel uppgifter om en enskild person.</li>
<li>Av en paragraf som omfattas av sekretess finns bara numret: <code>"public": false</code>.</li>
<li>Varje lista kommer i delar. Nästa del finns under <code>links.next</code>.</li>
<li>Du får fråga 600 gånger i minuten. Frågar du oftare får du svaret 429 och hur länge du ska vänta.</li>
<li>Uppgifter om förtroendevalda är personuppgifter. Den som använder dem ansvarar själv för att det är tillåtet.</li>
</ul>`;
}
