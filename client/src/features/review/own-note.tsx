import { useQuery } from '@tanstack/react-query';
import type { ReviewedParagraph, ReviewView } from '@klubbat/shared/contracts/review';
import { useDocument } from '../../lib/autosave/use-document.js';
import type { Stored } from '../../lib/autosave/part-rules.js';
import { Clashes } from '../../ui/clashes.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { SaveStatus } from '../../ui/save-status.js';
import { TextArea } from '../../ui/text-area.js';
import { noteDocument, noteId, storedNote, type NoteDraft } from './note-document.js';
import { reviewNotesQuery } from './review.queries.js';
import { reviewAddress } from './review-state.js';

interface OwnNoteProps {
  review: ReviewView;
  paragraph: ReviewedParagraph;
  latest: number;
}

/** What the reader notes for himself about a §. */
export function OwnNote(props: OwnNoteProps) {
  const notes = useQuery(reviewNotesQuery(props.review.id));
  return (
    <section className="stack stack--tight review-note no-print" aria-labelledby="egen-anteckning">
      <h2 id="egen-anteckning">Egen anteckning</h2>
      {notes.data !== undefined ? (
        <Writing {...props} stored={storedNote(notes.data.notes, props.paragraph.itemId)} />
      ) : (
        notes.error !== null && <ProblemNotice error={notes.error} onRetry={() => void notes.refetch()} />
      )}
    </section>
  );
}

function Writing({ review, paragraph, latest, stored }: OwnNoteProps & { stored: Stored<NoteDraft> }) {
  const document = useDocument(
    noteDocument,
    noteId(review.id, paragraph.itemId),
    {
      title: `Egen anteckning till ${paragraph.label}`,
      address: reviewAddress(review, latest, paragraph.itemId),
    },
    stored,
  );
  return (
    <>
      <Clashes {...document} what="anteckningen" />
      <TextArea
        label={`Anteckning till ${paragraph.label}`}
        description="Bara du kan läsa den. Den är inte en del av protokollet."
        value={document.draft.text}
        onChange={(text) => document.setDraft({ text })}
        onBlur={document.saveNow}
        maxLength={50_000}
      />
      <SaveStatus {...document} />
    </>
  );
}
