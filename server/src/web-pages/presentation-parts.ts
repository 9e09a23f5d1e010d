import type { PresentationContent, YearPriorities } from '@klubbat/shared/contracts/presentation';
import { openDocumentKindWords } from '@klubbat/shared/sentences/presentation-sentences';
import { readText } from '@klubbat/shared/text/read-text';
import { openDocumentKinds, type OpenDocumentKind } from '@klubbat/shared/vocabulary/presentation-words';
import { dayTag } from './dates.js';
import { markup, type Markup } from './markup.js';
import { textBlocks } from './rich-text.js';

/** A published document, as a list names it. */
export interface ShownDocument {
  number: number;
  kind: OpenDocumentKind;
  title: string;
  day: string;
  /** bytes */
  size: number;
}

const written = (text: string): Markup => markup`${textBlocks(readText(text))}`;

/** What a body is for, in its own words. */
export const aboutPart = ({ about }: PresentationContent): Markup | false =>
  about.trim() !== '' && markup`<div class="text">${written(about)}</div>`;

function names(heading: string, list: readonly string[]): Markup | false {
  return (
    list.length > 0 &&
    markup`<h2>${heading}</h2>\n<ul class="${list.length > 3 ? 'columns' : 'few'}">${list.map((name) => markup`<li>${name}</li>`)}</ul>`
  );
}

/** What a body works with, and the members of a joint one. */
export const workParts = ({ fieldsOfWork, memberOrganisations }: PresentationContent): Markup =>
  markup`${names('Verksamhetsområden', fieldsOfWork)}${names('Medlemmar', memberOrganisations)}`;

/** What was to come first in the year that is shown, or else in the latest before it; the other years are kept. */
export function prioritiesPart(
  { priorities }: PresentationContent,
  shown: string,
  address: string,
): Markup | false {
  const [newest, ...rest] = [...priorities].sort((one, other) => other.year - one.year);
  if (newest === undefined) {
    return false;
  }
  const all = [newest, ...rest];
  const { year, intro, items } = all.find((one) => one.year <= Number(shown)) ?? all.at(-1) ?? newest;
  const way = (one: YearPriorities) =>
    one.year === year
      ? markup`<li><span aria-current="true">${one.year}</span></li>`
      : markup`<li><a href="${address}?ar=${one.year}#prioriteringar">${one.year}</a></li>`;
  return markup`<h2 id="prioriteringar">Prioriteringar ${year}</h2>
${all.length > 1 && markup`<nav aria-label="Prioriteringar för andra år"><ul class="ways">${all.map(way)}</ul></nav>`}
${written(intro)}<ol class="plain" role="list">${items.map(
    (item, i) =>
      markup`<li><span class="label">${String.fromCodePoint(65 + i)}.</span> <div class="item">${written(item)}</div></li>\n`,
  )}</ol>`;
}

function weight(size: number): string {
  return size < 1_000_000
    ? `${Math.max(1, Math.round(size / 1000))} kB`
    : `${(size / 1_000_000).toFixed(1).replace('.', ',')} MB`;
}

/** What a body has published, by kind, the newest first. */
export function documentsPart(
  documents: readonly ShownDocument[],
  addressOf: (number: number) => string,
): Markup | false {
  const groups = openDocumentKinds
    .map((kind) => ({ kind, those: documents.filter((one) => one.kind === kind) }))
    .filter(({ those }) => those.length > 0);
  return (
    groups.length > 0 &&
    markup`<h2 id="dokument">Dokument</h2>
${groups.map(
  ({ kind, those }) =>
    markup`${groups.length > 1 && markup`<h3>${openDocumentKindWords[kind].many}</h3>\n`}<ul class="rows">${those.map(
      ({ number, title, day, size }) =>
        markup`<li><p><a href="${addressOf(number)}">${title}</a></p><p class="note">${dayTag(day)}, PDF, ${weight(size)}</p></li>`,
    )}</ul>\n`,
)}`
  );
}
