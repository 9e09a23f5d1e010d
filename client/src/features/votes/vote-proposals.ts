import type { AgendaItemView } from '@klubbat/shared/contracts/agenda-item';
import type { MeetingView } from '@klubbat/shared/contracts/meeting';
import { nextPairing, propositionSteps } from '@klubbat/shared/rules/proposition-order';
import { motionName, proposalName } from '@klubbat/shared/sentences/proposition-sentences';
import type { VoteMethod, VoteOrder, VoteThreshold } from '@klubbat/shared/vocabulary/meeting-words';

/** Something that a side can stand for. */
export interface Meaning {
  /** the id of the motion; the proposal before the meeting is `base` */
  key: string;
  /** `bifall till Anna Eks (S) avslagsyrkande` */
  words: string;
  motion: string | undefined;
}

const BASE = 'base';

export interface VoteDraft {
  yes: { motion: string; words: string };
  no: { motion: string; words: string };
  method: VoteMethod;
  point: string;
  order: VoteOrder;
  threshold: VoteThreshold;
}

/** What there is to choose between: the proposal, and every motion that stands and can be named. */
export function meaningsOf(item: AgendaItemView, people: MeetingView['people']): Meaning[] {
  const motions = (item.motions ?? []).filter(({ withdrawn, id }) => withdrawn !== true && id !== undefined);
  return [
    { key: BASE, words: proposalName(), motion: undefined },
    ...motions.map((motion) => ({
      key: motion.id ?? '',
      words: `bifall till ${motionName(motion, people)}`,
      motion: motion.id,
    })),
  ];
}

/**
 * The next vote as the order of propositions has it: what puts the matter off first, then the proposals against each other,
 * the one before the meeting as the main one. It is only a suggestion.
 */
export function suggestedVote(item: AgendaItemView, meanings: readonly Meaning[]): VoteDraft {
  const voted = item.votes ?? [];
  const decided = new Set(voted.flatMap(({ yesMotion, noMotion }) => [yesMotion, noMotion]));
  const steps = propositionSteps(item.motions ?? [], true);
  const formal = steps.find((step) => step.kind === 'formal' && !decided.has(step.motion.id));
  const side = (key: string | undefined) => ({
    motion: meanings.some((one) => one.key === key) ? (key ?? '') : '',
    words: meanings.find((one) => one.key === key)?.words ?? '',
  });
  const draft: VoteDraft = {
    yes: side(BASE),
    no: { motion: '', words: '' },
    method: item.kind === 'election' ? 'closed' : 'open',
    point: '',
    order: 'main',
    threshold: 'majority',
  };
  if (formal?.kind === 'formal') {
    return {
      ...draft,
      yes: { motion: '', words: 'att ärendet avgörs i dag' },
      no: side(formal.motion.id),
    };
  }
  const main = steps.find((step) => step.kind === 'main');
  const keys = (main?.kind === 'main' ? main.proposals : []).map((one) =>
    one === 'base' ? BASE : (one.motion.id ?? ''),
  );
  const won = voted
    .filter(({ order }) => order === 'counter')
    .map(({ yes, no, castingVote }): 'yes' | 'no' =>
      yes === no ? (castingVote ?? 'yes') : yes > no ? 'yes' : 'no',
    );
  const pairing = nextPairing(keys, BASE, won);
  return pairing === undefined
    ? draft
    : { ...draft, yes: side(pairing.yes), no: side(pairing.no), order: pairing.order };
}
