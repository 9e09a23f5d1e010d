import { createHash } from 'node:crypto';
import { brandColour, type AccentTones } from '@klubbat/shared/rules/brand-colour';

/*
 * How the open pages look. A sheet of its own, and none of the program's: a page must be read within a second on an old
 * telephone. It is text and no file, so that the compiled server holds it.
 */
export const style = `
:root {
  color-scheme: light dark;
  --paper: #fff; --sunk: #f5f6f7; --ink: #16181a; --quiet: #565c63; --line: #dcdfe3; --strong-line: #868d95;
  --accent: #075985; --accent-strong: #053f60; --wash: #e8f2f8;
  --done: #14703a; --problem: #b3121d;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #16181a; --sunk: #1e2124; --ink: #eceef0; --quiet: #a9b0b8; --line: #363b41; --strong-line: #7d858e;
    --accent: #7cc7ea; --accent-strong: #a9dcf4; --wash: #16303e;
    --done: #6fcf92; --problem: #ff8f8a;
  }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body {
  margin: 0; background: var(--paper); color: var(--ink); overflow-wrap: break-word;
  font: 1.0625rem/1.55 'Source Sans 3', 'Source Sans Pro', system-ui, -apple-system, 'Segoe UI', sans-serif;
  font-variant-numeric: lining-nums;
}
.top, .crumbs, main, .foot { max-width: 60rem; margin-inline: auto; padding-inline: 1rem; }
.top { padding-block: .75rem; border-bottom: 3px solid var(--accent); max-width: none; }
.owner { max-width: 58rem; margin: 0 auto; font-size: 1.25rem; font-weight: 700; }
.owner a { display: inline-flex; flex-wrap: wrap; align-items: center; gap: .25rem .75rem; color: var(--ink); text-decoration: none; }
.owner a:hover { text-decoration: underline; }
/* a logo is drawn for white paper */
.logo { height: 2.5rem; width: auto; max-width: 12rem; object-fit: contain; padding: .25rem; background: #fff; }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.skip { position: absolute; left: -99rem; }
.skip:focus { left: 1rem; top: .5rem; z-index: 1; padding: .5rem 1rem; background: var(--paper); }
a { color: var(--accent); text-underline-offset: .15em; }
a:hover { color: var(--accent-strong); }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
main:focus { outline: none; }
.crumbs { padding-top: .75rem; font-size: .9375rem; }
.crumbs ol { display: flex; flex-wrap: wrap; gap: 0 .5rem; margin: 0; padding: 0; list-style: none; }
.crumbs li { padding-block: .25rem; }
.crumbs li + li::before { content: '›'; margin-right: .5rem; color: var(--quiet); }
main { padding-block: 1rem 3rem; }
h1, h2, h3, h4 { line-height: 1.25; text-wrap: balance; }
h1 { margin: .25rem 0 1rem; font-size: 1.9375rem; max-width: 40ch; }
h2 { margin: 2.25rem 0 .5rem; font-size: 1.4375rem; }
h3 { margin: 1.5rem 0 .25rem; font-size: 1.125rem; }
h4 { margin: 1.25rem 0 .25rem; font-size: 1.0625rem; }
p, .text > ul, .text > ol { max-width: 68ch; }
p { margin: .5rem 0; }
.kicker { margin: 0; color: var(--quiet); }
.quiet, .note { color: var(--quiet); }
.note { font-size: .9375rem; }
.lead { font-size: 1.1875rem; }
.state { font-weight: 600; }
.done { color: var(--done); }
.problem { color: var(--problem); }
.facts { display: grid; grid-template-columns: minmax(8rem, max-content) 1fr; gap: .125rem 1.25rem; margin: 1rem 0; }
.facts > div { display: contents; }
.facts dt { color: var(--quiet); }
.facts dd { margin: 0; min-width: 0; }
.rows { margin: .5rem 0; padding: 0; list-style: none; border-top: 1px solid var(--line); }
.rows > li { padding: .625rem 0; border-bottom: 1px solid var(--line); }
.rows p { margin: 0; }
.rows a { display: inline-block; padding-block: .125rem; }
.next { margin: 1.25rem 0; padding: .75rem 1rem 1rem; background: var(--sunk); border-left: 4px solid var(--accent); }
.next h2 { margin: 0 0 .25rem; font-size: 1.125rem; }
.search { display: flex; flex-wrap: wrap; align-items: end; gap: .75rem 1rem; margin: 1rem 0; }
.search > * { min-width: 0; max-width: 100%; }
.search label { display: block; }
.search input, .search select, .search button {
  font: inherit; min-height: 2.75rem; max-width: 100%; padding: .25rem .625rem; color: var(--ink); background: var(--paper);
  border: 1px solid var(--strong-line); border-radius: 4px;
}
.search button { border-color: var(--accent); color: var(--accent); font-weight: 600; }
mark { background: none; color: inherit; font-weight: 700; text-decoration: underline; }
.ways { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; margin: 1rem 0; padding: 0; list-style: none; }
.ways a { display: inline-block; padding-block: .25rem; }
.ways [aria-current] { display: inline-block; padding-block: .25rem; font-weight: 700; }
.table { overflow-x: auto; margin: .75rem 0; }
table { border-collapse: collapse; font-variant-numeric: tabular-nums lining-nums; }
caption { text-align: left; padding-bottom: .375rem; color: var(--quiet); }
th, td { padding: .375rem 1rem .375rem 0; border-bottom: 1px solid var(--line); text-align: left; vertical-align: baseline; }
tbody th { font-weight: 400; }
thead th { border-bottom-color: var(--strong-line); }
.center { text-align: center; }
.right { text-align: right; white-space: nowrap; }
.plain { display: flex; flex-direction: column; gap: .3em; margin: .5rem 0; padding: 0; list-style: none; max-width: 68ch; }
.plain > li { display: flex; gap: .6em; }
.plain .label { flex: none; min-width: 1.4em; }
.plain .item { flex: 1; min-width: 0; }
.plain .item > p:first-child { margin-top: 0; }
.plain .item > p { margin-bottom: 0; }
.point { scroll-margin-top: 1rem; }
.point:target { background: var(--wash); box-shadow: 0 0 0 .5rem var(--wash); }
.point-link { margin-left: .5rem; font-size: .875rem; white-space: nowrap; }
h2.paragraph { margin-top: 2.5rem; padding-top: 1rem; border-top: 1px solid var(--line); }
.number { display: block; color: var(--quiet); font-size: 1.0625rem; font-weight: 600; }
.way { margin: .75rem 0; padding: 0; list-style: none; }
.way > li { position: relative; padding: 0 0 1rem 1.5rem; border-left: 2px solid var(--line); }
.way > li:last-child { border-left-color: transparent; }
.way > li::before { content: ''; position: absolute; left: -7px; top: .45em; width: 12px; height: 12px; border-radius: 50%; background: var(--paper); border: 2px solid var(--strong-line); }
.way > li.here::before { background: var(--accent); border-color: var(--accent); }
.way p { margin: 0; }
.way .text p, .way .text .plain { margin: .25rem 0; }
.columns { columns: 16rem auto; column-gap: 2rem; }
.columns, .few { margin: .5rem 0; padding-left: 1.25rem; }
.columns li { break-inside: avoid; padding-block: .125rem; }
.turn { display: flex; flex-wrap: wrap; justify-content: space-between; gap: .5rem 2rem; margin-top: 2.5rem; padding-top: 1rem; border-top: 1px solid var(--line); }
.turn a { display: inline-block; padding-block: .25rem; }
details { margin: .75rem 0; }
summary { padding-block: .25rem; cursor: pointer; color: var(--accent); }
dl.words dt { margin-top: 1rem; font-weight: 700; }
dl.words dd { margin: 0; max-width: 68ch; }
.sum { overflow-wrap: anywhere; }
.form { margin: 1rem 0; max-width: 40rem; }
fieldset { margin: 1.25rem 0; padding: 0; border: 0; min-width: 0; }
legend, .field label { padding: 0; font-weight: 700; }
.choice { display: flex; gap: .625rem; align-items: baseline; padding-block: .375rem; }
.choice input { flex: none; width: 1.125rem; height: 1.125rem; accent-color: var(--accent); }
.field { display: flex; flex-direction: column; gap: .25rem; }
.field input { font: inherit; color: inherit; background: var(--paper); border: 1px solid var(--strong-line); border-radius: 4px; padding: .5rem .625rem; width: 100%; }
.field input[aria-invalid] { border-color: var(--problem); }
button { font: inherit; font-weight: 600; min-height: 2.75rem; padding: .5rem 1.25rem; border: 2px solid var(--accent); border-radius: 4px; background: var(--accent); color: var(--paper); cursor: pointer; }
button:hover { background: var(--accent-strong); border-color: var(--accent-strong); }
button.second { background: var(--paper); color: var(--accent); }
.foot { border-top: 1px solid var(--line); padding-block: 1rem 2rem; }
.foot ul { display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; margin: 0; padding: 0; list-style: none; }
.foot a { display: inline-block; padding-block: .25rem; }
@media (max-width: 40rem) {
  body { font-size: 1rem; }
  h1 { font-size: 1.5625rem; }
  h2 { font-size: 1.25rem; }
  .facts { grid-template-columns: 1fr; gap: 0; }
  .plain > .point { flex-wrap: wrap; }
  .plain .label + .item { flex-basis: 70%; }
  .plain > .point > .point-link { flex-basis: 100%; margin-left: 2em; }
  .facts dd { margin-bottom: .5rem; }
}
@media (forced-colors: active) {
  .top { border-bottom-color: LinkText; }
}
@media print {
  .crumbs, .foot, .skip, .point-link, .turn, .no-print { display: none; }
  body { font-size: 10.5pt; }
  main { max-width: none; padding: 0; }
  a { color: inherit; text-decoration: none; }
  h2, h3, h4 { break-after: avoid; }
  .table { overflow: visible; }
}
`.trimStart();

/** In the address of the sheet, so that a copy of it can be kept for ever. */
export const styleSum = createHash('sha256').update(style).digest('base64url').slice(0, 16);

const tones = ({ accent, strong, wash }: AccentTones) =>
  `--accent: ${accent}; --accent-strong: ${strong}; --wash: ${wash};`;

/** The organisation's colour in light and dark; nothing where nothing could be read in it. */
export function colourStyle(colour: string): string {
  const judged = brandColour(colour);
  return judged.ok
    ? `:root { ${tones(judged.light)} }\n@media (prefers-color-scheme: dark) { :root { ${tones(judged.dark)} } }\n`
    : '';
}
