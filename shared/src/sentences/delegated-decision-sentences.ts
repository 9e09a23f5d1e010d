/** Why a decision by delegation cannot be announced as it is filled in. */
export const delegatedFaults = {
  notAnnounced:
    'Bara beslut som kan överklagas genom laglighetsprövning anslås (6 kap. 40 § och 8 kap. 10 § kommunallagen).',
  inFuture: 'Dagen har inte varit än.',
  postedBefore: 'Beslutet var inte fattat den dagen.',
  noName: 'Skriv namnet, eller låt anslaget bara visa befattningen.',
  number: 'Ett personnummer får inte stå på anslagstavlan. Ta bort det.',
  unread: (words: string) =>
    `”${words}” ser ut som en personuppgift. Ta bort det, eller granska anslaget och låt det stå.`,
};

/** What a decision by delegation is called, in notices and certificates. */
export const delegatedDecisionWords = {
  title: 'Delegationsbeslut',
  lead: (body: string) =>
    `Beslutet är fattat på delegation och anmäls inte till ${body}. Det kan överklagas genom laglighetsprövning.`,
  body: 'Beslutat för',
  decidedOn: 'Beslutsdatum',
  decidedBy: 'Beslutat av',
  caseNumber: 'Diarienummer',
  delegationPoint: 'Punkt i delegationsordningen',
  summary: 'Beslutet',
  keptAt: 'Beslutet förvaras hos',
};

/** Who decided, as a notice tells it: the post, and the name where it is to be told. */
export function publicDecider(decision: {
  decidedBy: string;
  deciderName: string | null;
  nameIsPublic: boolean;
}): string {
  const { decidedBy, deciderName, nameIsPublic } = decision;
  return deciderName !== null && nameIsPublic ? `${deciderName}, ${decidedBy}` : decidedBy;
}
