import type { VoterView } from '@klubbat/shared/contracts/vote';

export interface PartyGroup {
  /** empty: without a party */
  party: string;
  /** as it stands on its row */
  name: string;
  voters: VoterView[];
}

/** Voters by party, each group where its first one stands in the attendance. */
export function partyGroups(voters: readonly VoterView[]): PartyGroup[] {
  const groups = new Map<string, VoterView[]>();
  for (const voter of voters) {
    const party = voter.party?.trim() ?? '';
    groups.set(party, [...(groups.get(party) ?? []), voter]);
  }
  return [...groups].map(([party, some]) => ({
    party,
    name: party === '' ? 'Utan parti' : party,
    voters: some,
  }));
}
