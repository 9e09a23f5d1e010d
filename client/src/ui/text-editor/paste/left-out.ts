import type { LeftOutKind } from '@klubbat/shared/contracts/proposal';
import { leftOutSentence } from '@klubbat/shared/sentences/proposal-sentences';

/** What is not taken, by what it is called; a script or a style is nothing that anybody has seen. */
const WAYS: readonly (readonly [LeftOutKind, string])[] = [
  ['picture', 'img, picture:not(:has(img)), svg, canvas'],
  ['object', 'video, audio, iframe, object, embed'],
  ['comment', '.MsoCommentReference, [data-comment-id]'],
  ['deleted', 'del'],
  ['table-in-table', 'td table, th table'],
];
/** Smaller than this it is no picture but a mark of who has read the page. */
const SEEN = 3;

function isSeen(element: Element): boolean {
  const size = (name: string) => Number(element.getAttribute(name) ?? Number.NaN);
  return !(size('width') < SEEN || size('height') < SEEN) && element.textContent !== '\u00a0';
}

/** What of the pasted page does not come along, in sentences; none where all of it does. */
export function leftOutOf(body: Element): string[] {
  return WAYS.flatMap(([kind, selector]) => {
    const all = [...body.querySelectorAll(selector)].filter(isSeen);
    // a table that only lays out a page is none, and what lies in another of its kind is told once
    const told = all.filter((one) =>
      kind === 'table-in-table'
        ? one.querySelectorAll('tr td + td').length > 0
        : !all.some((other) => other !== one && other.contains(one)),
    );
    if (told.length === 0) {
      return [];
    }
    const sentence = leftOutSentence({ kind, count: told.length, texts: [] });
    return kind === 'picture'
      ? [sentence, told.length === 1 ? 'Lägg den som bilaga.' : 'Lägg dem som bilaga.']
      : [sentence];
  });
}
