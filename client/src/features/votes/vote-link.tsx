import { useQuery } from '@tanstack/react-query';
import { Vote } from 'lucide-react';
import type { AgendaItemView } from '@klubbat/shared/contracts/agenda-item';
import { tallySentence } from '@klubbat/shared/sentences/vote-sentences';
import { LinkButton } from '../../ui/link-button.js';
import { decidingQuery } from './votes.queries.js';

interface VoteLinkProps {
  item: AgendaItemView;
  mayWrite: boolean;
}

/** The way to where the § is voted on, with what is under way there. */
export function VoteLink({ item, mayWrite }: VoteLinkProps) {
  const { data } = useQuery(decidingQuery(item.id));
  const vote = data?.vote;
  const held = item.votes?.length ?? 0;
  if (!mayWrite && held === 0 && (vote === null || vote === undefined)) {
    return null;
  }
  return (
    <div className="stack stack--tight">
      {vote !== null && vote !== undefined && <p>En omröstning pågår: {tallySentence(vote.tally)}.</p>}
      <div>
        <LinkButton
          to={`/sammantraden/${item.meetingId}/paragraf/${item.id}/omrostning`}
          icon={Vote}
          variant={vote === null || vote === undefined ? 'secondary' : 'primary'}
        >
          {vote !== null && vote !== undefined ? 'Till omröstningen' : mayWrite ? 'Rösta' : 'Se omröstningen'}
        </LinkButton>
      </div>
    </div>
  );
}
