import { openTexts } from '@klubbat/shared/vocabulary/open-page-words';
import { openTextTitles } from '@klubbat/shared/sentences/open-page-sentences';
import {
  colourAddress,
  houseAddress,
  logoAddress,
  organisationAddress,
  styleAddress,
  textAddress,
} from './addresses.js';
import { markup, type Markup } from './markup.js';
import { styleSum } from './style.js';

/** Another form of what a page shows, for programs: `<link rel="alternate">`. */
export interface Alternate {
  href: string;
  title: string;
  type: 'application/atom+xml' | 'text/calendar' | 'application/pdf';
}

export interface PublicPage {
  /** the heading, and what the browser's tab says */
  title: string;
  /** whose page it is; without it the house's own */
  organisation?: { name: string; slug: string; colour: string | null; logo?: string | null };
  /** the way here from the organisation's page, which is not named, to the page above this one */
  breadcrumbs?: readonly { label: string; href: string }[];
  /** small words above the heading: what kind of thing it is */
  kicker?: string | undefined;
  body: Markup;
  alternates?: readonly Alternate[];
}

/** A whole page for anyone, as HTML: it needs no scripts, and everything on it comes from here. */
export function publicPage({
  title,
  organisation,
  breadcrumbs = [],
  kicker,
  body,
  alternates = [],
}: PublicPage): string {
  const colour = organisation?.colour ?? null;
  const logo = organisation?.logo ?? null;
  const ways = [
    { label: 'Öppna sidor', href: houseAddress },
    ...(organisation ? [{ label: organisation.name, href: organisationAddress(organisation.slug) }] : []),
    ...breadcrumbs,
  ];
  // the page itself is no way to itself
  const above = ways.filter(({ label }) => label !== title);
  const page = markup`<!doctype html>
<html lang="sv">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${organisation && organisation.name !== title ? `${title} – ${organisation.name}` : title}</title>
<link rel="stylesheet" href="${styleAddress(styleSum)}">
${colour !== null && markup`<link rel="stylesheet" href="${colourAddress(colour)}">\n`}${alternates.map(
    ({ href, title: name, type }) =>
      markup`<link rel="alternate" type="${type}" title="${name}" href="${href}">\n`,
  )}</head>
<body>
<a class="skip" href="#innehall">Till innehållet</a>
<header class="top">
<p class="owner"><a href="${organisation ? organisationAddress(organisation.slug) : houseAddress}">${logo !== null && organisation && markup`<img class="logo" src="${logoAddress(organisation.slug, logo)}" alt="Logotyp" height="40"> `}${organisation?.name ?? 'Öppna sidor'}</a></p>
</header>
${
  above.length > 0 &&
  markup`<nav class="crumbs" aria-label="Var du är"><ol>${above.map(({ label, href }) => markup`<li><a href="${href}">${label}</a></li>`)}</ol></nav>\n`
}<main id="innehall" tabindex="-1">
${kicker !== undefined && markup`<p class="kicker">${kicker}</p>\n`}<h1>${title}</h1>
${body}
</main>
<footer class="foot">
<nav aria-label="Om sidorna"><ul>${openTexts.map((text) => markup`<li><a href="${textAddress(text)}">${openTextTitles[text]}</a></li>`)}</ul></nav>
</footer>
</body>
</html>
`;
  return page.toString();
}
