import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { reviewDoors, type ReviewedParagraph, type ReviewSuggestion } from '@klubbat/shared/contracts/review';
import { moment } from '../../lib/moment.js';
import { Button } from '../../ui/button.js';
import { FaultSummary } from '../../ui/fault-summary.js';
import { Notice } from '../../ui/notice.js';
import { StateMark } from '../../ui/state-mark.js';
import { TextDifference } from '../../ui/text-difference.js';
import { DeclineDialog } from './decline-dialog.js';
import { useAccept } from './review.queries.js';

interface SuggestionCardProps {
  paragraph: ReviewedParagraph;
  suggestion: ReviewSuggestion;
  leads: boolean;
}

/** Other words for a passage, shown in it, and what became of them. Only who writes the protocol puts them in. */
export function SuggestionCard({ paragraph, suggestion, leads }: SuggestionCardProps) {
  const [declining, setDeclining] = useState(false);
  const accept = useAccept();
  const client = useQueryClient();
  const { by, mine, at, passage, replacement, why, state, stands } = suggestion;
  const mayDecide = leads && state === 'open';
  return (
    <li className="review-thread" id={`forslag-${suggestion.id}`}>
      <p className="small quiet">
        <strong>{mine ? `${by} (du)` : by}</strong> {moment(at)}
      </p>
      <TextDifference before={passage} after={replacement} />
      {why !== null && (
        <p className="review-said">
          <span className="quiet">Skäl:</span> {why}
        </p>
      )}
      <Outcome suggestion={suggestion} leads={leads} />
      {state === 'open' && !stands && !paragraph.locked && (
        <Notice kind="warning" title="Stället står inte så i texten längre">
          <p>
            {leads
              ? 'Skriv ändringen för hand i paragrafen om den ska vara med, och avböj förslaget med ett ord om det.'
              : 'Texten har ändrats sedan förslaget skrevs. Sekreteraren ser vad du föreslog.'}
          </p>
        </Notice>
      )}
      {state === 'open' && paragraph.locked && (
        <p className="small quiet">Paragrafen är skickad till justering och ändras inte nu.</p>
      )}
      <FaultSummary error={accept.error} />
      {mayDecide && (
        <div className="row no-print">
          {stands && !paragraph.locked && (
            <Button
              variant="primary"
              isPending={accept.isPending}
              onPress={() =>
                accept.mutate(
                  { params: { id: suggestion.id }, body: { version: paragraph.version } },
                  {
                    onError: () => void client.invalidateQueries({ queryKey: [reviewDoors.ofMeeting.path] }),
                  },
                )
              }
            >
              För in ändringen
            </Button>
          )}
          <Button onPress={() => setDeclining(true)}>Avböj</Button>
        </div>
      )}
      {declining && <DeclineDialog suggestion={suggestion} onClose={() => setDeclining(false)} />}
    </li>
  );
}

function Outcome({
  suggestion: { state, decided },
  leads,
}: {
  suggestion: ReviewSuggestion;
  leads: boolean;
}) {
  if (state === 'open' || decided === null) {
    return (
      <p className="small">
        <StateMark kind="waiting">{leads ? 'Väntar på ditt svar' : 'Väntar på sekreteraren'}</StateMark>
      </p>
    );
  }
  const when = `${decided.by} ${moment(decided.at)}`;
  return (
    <div>
      <p className="small">
        {state === 'accepted' ? (
          <StateMark kind="done">{`Infört i texten av ${when}`}</StateMark>
        ) : (
          <StateMark kind="closed">{`Avböjt av ${when}`}</StateMark>
        )}
      </p>
      {decided.answer !== null && <p className="review-said">{decided.answer}</p>}
    </div>
  );
}
