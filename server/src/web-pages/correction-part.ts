import { longDate } from '@klubbat/shared/sentences/dates';
import { heldTogether } from '@klubbat/shared/text/printable';
import { paragraphAddress, type MeetingPlace } from './addresses.js';
import { markup, type Markup } from './markup.js';

/** A correction as far as anyone may know of it. */
export interface ShownCorrection {
  number: number;
  paragraph: number;
  /** the day on which it was decided */
  day: string;
  /** undefined: nobody has looked at whether the words may be read */
  words?: { oldText: string; newText: string; reason: string; decidedBy: string };
}

/** What a § has been corrected to since it was adjusted: the § itself stands as it was signed. */
export function correctionsOfParagraph(corrections: readonly ShownCorrection[]): Markup | false {
  return (
    corrections.length > 0 &&
    markup`<section class="next" aria-labelledby="rattelser"><h2 id="rattelser">Rättelser</h2>
${corrections.map(
  ({ day, number, words }) => markup`<p id="rattelse-${number}"><strong>Rättad ${longDate(day)}.</strong>${
    words === undefined
      ? ' Be organisationen om rättelsen om du vill läsa den.'
      : markup` ${heldTogether(words.reason)}`
  }</p>
${
  words !== undefined &&
  markup`<dl class="facts"><div><dt>Det stod</dt><dd>${heldTogether(words.oldText)}</dd></div>
<div><dt>Det ska stå</dt><dd>${words.newText === '' ? 'Orden ska inte vara med.' : heldTogether(words.newText)}</dd></div>
<div><dt>Beslutat av</dt><dd>${words.decidedBy}</dd></div></dl>
`
}`,
)}<p class="note">Texten nedan är som den justerades.</p></section>`
  );
}

/** Which §§ of a protocol have been corrected, each with the way to its page. */
export function correctionsOfProtocol(
  corrections: readonly ShownCorrection[],
  place: MeetingPlace,
  labelOf: (paragraph: number) => string,
): Markup | false {
  return (
    corrections.length > 0 &&
    markup`<section class="next" aria-labelledby="rattelser"><h2 id="rattelser">Rättat efter justeringen</h2>
<ul class="rows">${corrections.map(
      ({ paragraph, day, number }) =>
        markup`<li><p><a href="${paragraphAddress(place, paragraph)}#rattelse-${number}">${labelOf(paragraph)}, rättad ${longDate(day)}</a></p></li>`,
    )}</ul></section>`
  );
}
