import { MessageSquare, PenLine } from 'lucide-react';
import { useState } from 'react';
import type { ReviewedParagraph, ReviewPassage, ReviewView } from '@klubbat/shared/contracts/review';
import { Button } from '../../ui/button.js';
import { CommentForm } from './comment-form.js';
import { CommentThread } from './comment-thread.js';
import { SuggestDialog } from './suggest-dialog.js';
import { SuggestionCard } from './suggestion-card.js';

interface DiscussionProps {
  review: ReviewView;
  paragraph: ReviewedParagraph;
  passages: readonly ReviewPassage[];
}

/** What has been said of a § in the round: suggestions and comments, in the order in which they came, and more. */
export function Discussion({ review, paragraph, passages }: DiscussionProps) {
  const [saying, setSaying] = useState<'comment' | 'suggestion'>();
  const open = review.closedAt === null && !paragraph.locked;
  const { comments, suggestions, itemId, label } = paragraph;
  return (
    <section className="stack" aria-labelledby="synpunkter">
      <h2 id="synpunkter">Synpunkter</h2>
      {comments.length + suggestions.length === 0 && (
        <p className="quiet">
          {open ? 'Ingen har sagt något om paragrafen än.' : 'Ingen sade något om paragrafen.'}
        </p>
      )}
      {suggestions.length > 0 && (
        <>
          <h3>Ändringsförslag</h3>
          <ul className="review-threads">
            {suggestions.map((suggestion) => (
              <SuggestionCard
                key={suggestion.id}
                paragraph={paragraph}
                suggestion={suggestion}
                leads={review.leads}
              />
            ))}
          </ul>
        </>
      )}
      {comments.length > 0 && (
        <>
          <h3>Kommentarer</h3>
          <ul className="review-threads">
            {comments.map((comment) => (
              <CommentThread
                key={comment.id}
                roundId={review.id}
                itemId={itemId}
                comment={comment}
                open={open}
                leads={review.leads}
              />
            ))}
          </ul>
        </>
      )}
      {open && saying !== 'comment' && (
        <div className="row no-print">
          <Button icon={MessageSquare} onPress={() => setSaying('comment')}>
            Kommentera
          </Button>
          {passages.length > 0 && (
            <Button icon={PenLine} onPress={() => setSaying('suggestion')}>
              Föreslå en ändring
            </Button>
          )}
        </div>
      )}
      {open && saying === 'comment' && (
        <CommentForm
          roundId={review.id}
          itemId={itemId}
          label={`Kommentar till ${label}`}
          verb="Skicka kommentaren"
          onClose={() => setSaying(undefined)}
        />
      )}
      {open && saying === 'suggestion' && (
        <SuggestDialog
          roundId={review.id}
          itemId={itemId}
          label={label}
          passages={passages}
          onClose={() => setSaying(undefined)}
        />
      )}
    </section>
  );
}
