import type { FollowView } from '@klubbat/shared/contracts/follow';
import { nowSentence } from './item-now.js';

/** What is read aloud when it changes: the § at hand, that a vote is held, how one went. Nothing of what ticks. */
export function Spoken({ view }: { view: FollowView }) {
  const last = view.items.find(({ id }) => id === view.currentId)?.votes.at(-1);
  const vote =
    view.vote !== null
      ? 'Omröstning pågår.'
      : last?.tally === undefined || last.tally === null
        ? ''
        : `Omröstningen är avslutad: ${last.tally.yes} ja, ${last.tally.no} nej.`;
  return (
    <p role="status" className="visually-hidden">
      {`${nowSentence(view)}. ${vote}`.trim()}
    </p>
  );
}
