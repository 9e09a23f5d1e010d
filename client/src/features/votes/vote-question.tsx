import type { MotionInFile } from '@klubbat/shared/contracts/meeting-file';
import type { LiveVoteView } from '@klubbat/shared/contracts/vote';
import { sideSentence, voteSentences } from '@klubbat/shared/sentences/protocol-sentences';
import { Facts } from '../../ui/facts.js';

type Terms = Pick<
  LiveVoteView,
  'yesMeans' | 'noMeans' | 'yesMotion' | 'noMotion' | 'point' | 'threshold' | 'method' | 'order'
>;

/** What is voted on, as the one who leads puts it. */
export function VoteQuestion({ vote, motions }: { vote: Terms; motions: readonly MotionInFile[] }) {
  const meaning = (words: string | undefined, motion: string | undefined) =>
    words ?? motions.find(({ id }) => id !== undefined && id === motion)?.text ?? '';
  return (
    <Facts
      items={[
        {
          label: 'Ja',
          value: withoutLead(sideSentence('yes', meaning(vote.yesMeans, vote.yesMotion)), 'Ja'),
        },
        { label: 'Nej', value: withoutLead(sideSentence('no', meaning(vote.noMeans, vote.noMotion)), 'Nej') },
        { label: 'Gäller', value: vote.point === undefined ? undefined : `beslutspunkt ${vote.point}` },
        { label: 'Slag', value: vote.order === 'counter' ? 'Kontrapropositionsvotering' : undefined },
        {
          label: 'Krav',
          value:
            vote.threshold === undefined || vote.threshold === 'majority'
              ? undefined
              : voteSentences[vote.threshold],
        },
        { label: 'Sätt', value: vote.method === 'closed' ? 'Sluten omröstning' : undefined },
      ]}
    />
  );
}

function withoutLead(sentence: string, lead: string): string {
  return sentence.startsWith(`${lead}: `) ? sentence.slice(lead.length + 2) : sentence;
}
