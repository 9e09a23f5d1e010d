import type { BriefItem } from '@klubbat/shared/contracts/brief';
import type { ItemInFile, PersonInFile } from '@klubbat/shared/contracts/meeting-file';
import {
  deferralSentences,
  electedLine,
  joinNames,
  opinionSentence,
  reservationVerb,
  voteOutcome,
} from '@klubbat/shared/sentences/protocol-sentences';
import { plainText } from '@klubbat/shared/text/plain-text';
import { readText } from '@klubbat/shared/text/read-text';

type People = readonly Pick<PersonInFile, 'id' | 'name' | 'party'>[];

/** Which § it is, as printed, and whether it is adjusted. */
interface Place {
  paragraph: number;
  label: string;
  adjusted: boolean;
}

const given = (lines: readonly string[]) => lines.filter((line) => line !== '');

function decidedOtherwise({ deferral, outcome, elections = [] }: ItemInFile): string[] {
  return given([
    ...(deferral === undefined
      ? []
      : deferralSentences({
          tabled: outcome === 'tabled',
          to: deferral.to,
          nextDate: deferral.nextDate,
          minority: deferral.minority ?? false,
          requestedBy: '',
        })),
    ...elections.flatMap(({ office, elected }) =>
      elected.map((one) => {
        const name = one.party === undefined ? one.name : `${one.name} (${one.party})`;
        return `${office}: ${electedLine({ ...one, name })}`;
      }),
    ),
  ]);
}

/**
 * What a § decided, for who only wants to know: its heading, its decision, how votes ended and who made a reservation, and
 * nothing else of it. Of a secret § nothing but that it is there.
 */
export function briefItem(
  item: ItemInFile,
  people: People,
  { paragraph, label, adjusted }: Place,
): BriefItem {
  if (item.confidential !== undefined) {
    return { paragraph, label, secret: true, decision: [], outcome: [], reservations: [], adjusted };
  }
  const nameOf = (key: string) => {
    const person = people.find(({ id }) => id === key);
    return person?.party === undefined ? (person?.name ?? '') : `${person.name} (${person.party})`;
  };
  const decision = (item.sections ?? []).flatMap(({ kind, level, heading, body }) =>
    kind === 'decision' && level !== 'proposal' && body !== undefined && body.trim() !== ''
      ? [{ ...(heading?.trim() ? { heading } : {}), blocks: readText(body) }]
      : [],
  );
  // "Ärendet återremitteras …" is mostly written in the decision too
  const said = new Set(decision.flatMap(({ blocks }) => plainText(blocks).split('\n')));
  const votes = (item.votes ?? []).flatMap((vote) => voteOutcome(vote));
  return {
    paragraph,
    label,
    secret: false,
    title: item.publicTitle?.trim() || item.title,
    decision,
    outcome: given([...decidedOtherwise(item), ...votes]).filter((line) => !said.has(line)),
    reservations: (item.reservations ?? []).map(({ by, point }) =>
      opinionSentence(joinNames(given(by.map(nameOf))), reservationVerb, point, undefined, false),
    ),
    adjusted,
  };
}

/**
 * What anyone may read: of what is adjusted what it says, of all else what it said when it was released, never what is
 * being written. What has become secret since is only there; what came since is not, until it is adjusted or released.
 */
export function releasedItems(now: readonly BriefItem[], released: readonly BriefItem[]): BriefItem[] {
  return now.flatMap((item) => {
    if (item.secret || item.adjusted) {
      return item;
    }
    const then = released.find(({ paragraph }) => paragraph === item.paragraph);
    return then === undefined ? [] : { ...then, label: item.label, adjusted: item.adjusted };
  });
}
