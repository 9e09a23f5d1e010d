import type { AnswerForRoll } from '../contracts/answer-for-roll.js';

/*
 * What the answers to the call propose for the call of the roll. A proposal only: nobody is there, and nobody serves, until
 * the secretary has called the roll.
 */

/** One who has said beforehand that he is not there when it begins, and who is called in his place. */
export interface ReportedAbsence {
  member: string;
  /** null: nobody is called for him, or that one has said that he cannot come either */
  substitute: { person: string; accepted: boolean; why: string | null } | null;
}

type Said = Pick<AnswerForRoll, 'comes' | 'awayFrom' | 'awayUntil'>;

/** True of one who has said that he is away when the meeting begins; whoever leaves later is called up as others are. */
export function isAwayAtStart({ comes, awayFrom, awayUntil }: Said, start: string | null): boolean {
  if (comes !== false) {
    return false;
  }
  const begins = start ?? '00:00';
  return (awayFrom === null || awayFrom <= begins) && (awayUntil === null || awayUntil > begins);
}

/**
 * Members of the attendance who have reported that they are away when it begins, in its order.
 * @param members keys of the members, in the order of the roll
 */
export function reportedAbsences(
  members: readonly string[],
  answers: readonly AnswerForRoll[],
  start: string | null,
): ReportedAbsence[] {
  const said = new Map(answers.map((answer) => [answer.person, answer]));
  return members.flatMap((member) => {
    const answer = said.get(member);
    if (answer === undefined || !isAwayAtStart(answer, start)) {
      return [];
    }
    const called = answers.find((one) => one.servesFor === member && !isAwayAtStart(one, start));
    return [
      {
        member,
        substitute:
          called === undefined
            ? null
            : { person: called.person, accepted: called.comes === true, why: called.why },
      },
    ];
  });
}
