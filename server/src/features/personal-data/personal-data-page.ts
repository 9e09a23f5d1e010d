import type { PersonalDataView } from '@klubbat/shared/contracts/personal-data';
import { correctionWords } from '@klubbat/shared/sentences/personal-data-sentences';
import { minuteInSweden } from '../../platform/clock.js';
import { markup } from '../../web-pages/markup.js';

const valueOf = (value: unknown): string =>
  typeof value === 'string' ? value : value === null || value === undefined ? '' : JSON.stringify(value);

/** A register extract as a page to read and print, which needs nothing else. */
export function personalDataPage({
  at,
  person,
  organisation,
  sections,
  acts,
  left,
}: PersonalDataView): string {
  const whose = organisation === null ? '' : ` hos ${organisation}`;
  return `<!doctype html>${markup`<html lang="sv"><head><meta charset="utf-8"><title>Registerutdrag ${person.name}</title>
<meta name="viewport" content="width=device-width"></head><body>
<main><h1>Registerutdrag</h1>
<p>Allt som finns om ${person.name}${whose}, ${minuteInSweden(new Date(at))}.</p>
<h2>Rätta det som är fel</h2><ul>${correctionWords.map((words) => markup`<li>${words}</li>`)}</ul>
${sections.map(
  ({ what, rows }) =>
    markup`<h2>${what}</h2>${rows.map(
      (row) =>
        markup`<dl>${Object.entries(row)
          .filter(([, value]) => value !== null)
          .map(([name, value]) => markup`<dt>${name}</dt><dd>${valueOf(value)}</dd>`)}</dl><hr>`,
    )}`,
)}
<h2>Där du står som den som gjorde något</h2>
<ul>${acts.map(({ table, column, count }) => markup`<li>${count} rader i ${table} (${column})</li>`)}</ul>
${organisation !== null && markup`<p>Ord som ${person.name} själv har skrivit är inte med: de kan höra till något som är sekretessbelagt. Den som har ett konto hämtar dem under Mitt konto.</p>`}
${left.length > 0 && markup`<p>Inte med, för att de inte säger vilken organisation en rad hör till: ${left.join(', ')}.</p>`}
</main></body></html>`.toString()}`;
}
