import type { Place, ReadText } from './masks.js';
import { surroundings } from './masks.js';

/** Words with what stands around them, and where. */
export function PlaceInWords({ place, text, where }: { place: Place; text: ReadText; where: string }) {
  const { before, words, after } = surroundings(text.text, place);
  return (
    <span className="place-in-words">
      {before}
      <mark>{words}</mark>
      {after}
      <span className="quiet small">
        {' '}
        {where}, {text.label.toLocaleLowerCase('sv')}
      </span>
    </span>
  );
}
