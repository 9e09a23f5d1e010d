import type { LiveVoteView, VoterView } from '@klubbat/shared/contracts/vote';
import { tallySentence } from '@klubbat/shared/sentences/vote-sentences';
import { seatPlaces } from './seat-places.js';
import './vote-picture.css';

const ORDER = ['yes', 'abstain', null, 'stands-out', 'absent', 'no'] as const;

const WIDTH = 240;
const HEIGHT = 128;

/** The vote as a half-circle of seats: yes at the left, filled; no at the right, ringed. The words under it say the same. */
export function VotePicture({ voters, tally }: Pick<LiveVoteView, 'voters' | 'tally'>) {
  const { places, radius } = seatPlaces(voters.length, WIDTH, HEIGHT);
  const seated = ORDER.flatMap((cast) => voters.filter((voter) => voter.cast === cast));
  return (
    <figure className="vote-picture">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={`Rösterna: ${tallySentence(tally)}`}>
        {places.map(({ x, y }, index) => (
          <circle
            key={`${x} ${y}`}
            cx={x}
            cy={y}
            r={radius}
            className={`vote-picture__seat vote-picture__seat--${kindOf(seated[index])}`}
          />
        ))}
      </svg>
      <figcaption className="vote-picture__sums">
        <Sum kind="yes" count={tally.yes} word="ja" />
        <Sum kind="no" count={tally.no} word="nej" />
        <Sum kind="abstain" count={tally.abstain} word="avstår" />
        {tally.absent > 0 && <Sum kind="other" count={tally.absent} word="frånv." />}
        {tally.standsOut > 0 && <Sum kind="other" count={tally.standsOut} word="deltar inte" />}
        <Sum kind="missing" count={tally.missing} word="kvar" />
      </figcaption>
    </figure>
  );
}

function Sum({ kind, count, word }: { kind: string; count: number; word: string }) {
  return (
    <span className="vote-picture__sum">
      <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden>
        <circle cx="6" cy="6" r="5" className={`vote-picture__seat vote-picture__seat--${kind}`} />
      </svg>
      <strong className="figures">{count}</strong> {word}
    </span>
  );
}

function kindOf(voter: VoterView | undefined): string {
  switch (voter?.cast) {
    case 'yes':
    case 'no':
    case 'abstain':
      return voter.cast;
    case 'absent':
    case 'stands-out':
      return 'other';
    default:
      return 'missing';
  }
}
