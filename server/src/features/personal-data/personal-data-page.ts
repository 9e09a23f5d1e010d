import type { RegisterExtract } from '../../documents/register-extract.js';
import { markup } from '../../web-pages/markup.js';

/** A register extract as a page to read and print, which needs nothing else. */
export function personalDataPage({
  person,
  made,
  lead,
  corrections,
  parts,
  closing,
}: RegisterExtract): string {
  return `<!doctype html>${markup`<html lang="sv"><head><meta charset="utf-8"><title>Registerutdrag för ${person}</title>
<meta name="viewport" content="width=device-width"></head><body>
<main><h1>Registerutdrag för ${person}</h1>
<p>${lead}</p><p>${made}</p>
${[corrections].map(texts)}
${parts.map(
  ({ heading, rows }) =>
    markup`<h2>${heading}</h2>${rows.map(
      (row) =>
        markup`<dl>${row.map(({ label, value }) => markup`<dt>${label}</dt><dd>${value}</dd>`)}</dl><hr>`,
    )}`,
)}
${closing.map(texts)}
</main></body></html>`.toString()}`;
}

const texts = ({ heading, points }: RegisterExtract['corrections']) =>
  points.length > 0 &&
  markup`<h2>${heading}</h2><ul>${points.map((point) => markup`<li>${point}</li>`)}</ul>`;
