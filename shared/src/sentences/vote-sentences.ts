import type { VoteOutcome } from '../contracts/vote.js';
import type { CastVote } from '../vocabulary/meeting-words.js';
import { voteCount } from './protocol-sentences.js';

/** How a ballot is called beside a name. */
export const castWords: Record<CastVote, string> = {
  yes: 'ja',
  no: 'nej',
  abstain: 'avstår',
  absent: 'frånvarande',
  'stands-out': 'deltar inte',
};

interface Sums {
  yes: number;
  no: number;
  abstain: number;
  absent: number;
  standsOut: number;
  missing: number;
}

/** `6 ja-röster, 6 nej-röster, 1 avstår` */
export function tallySentence({ yes, no, abstain, absent, standsOut, missing }: Sums): string {
  return [
    voteCount(yes, 'ja'),
    voteCount(no, 'nej'),
    abstain > 0 ? `${abstain} avstår` : '',
    absent > 0 ? `${absent} frånvarande` : '',
    standsOut > 0 ? `${standsOut} deltar inte` : '',
    missing > 0 ? `${missing} kvar` : '',
  ]
    .filter((part) => part !== '')
    .join(', ');
}

/** What the sums come to as they stand. */
export function outcomeSentence({ side, by, because }: VoteOutcome): string {
  if (side === null) {
    switch (because) {
      case 'chair-must-vote':
        return 'Rösterna är lika. Ordföranden måste rösta (4 kap. 25 § kommunallagen).';
      case 'casting-vote-missing':
        return 'Rösterna är lika. Ordföranden har utslagsröst och har inte röstat än.';
      case 'lot-missing':
        return 'Rösterna är lika. Lotten avgör (5 kap. 56 § kommunallagen).';
      default:
        return 'Ingen har röstat ja eller nej än.';
    }
  }
  const won = side === 'yes' ? 'Ja' : 'Nej';
  switch (by) {
    case 'casting-vote':
      return `${won} vinner genom ordförandens utslagsröst.`;
    case 'lot':
      return `${won} vinner genom lottning.`;
    default:
      return `${won} vinner.`;
  }
}
