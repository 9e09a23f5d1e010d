import type { ReviewedParagraph } from '@klubbat/shared/contracts/review';
import { StateMark, type StateKind } from '../../ui/state-mark.js';
import { myReading, openCount } from './review-state.js';

const readings: Record<ReturnType<typeof myReading>, { kind: StateKind; words: string }> = {
  unread: { kind: 'idle', words: 'Inte läst' },
  read: { kind: 'done', words: 'Läst' },
  anew: { kind: 'waiting', words: 'Ändrad sedan du läste' },
};

interface ParagraphStateProps {
  paragraph: ReviewedParagraph;
  /** true: the reader is asked to read; else he is told how many have */
  asked: boolean;
  /** how many are asked */
  reviewers: number;
}

/** How far one § has come in the round: read, changed, waiting for an answer, sent. */
export function ParagraphState({ paragraph, asked, reviewers }: ParagraphStateProps) {
  const open = openCount(paragraph);
  const reading = readings[myReading(paragraph)];
  const read = paragraph.readBy.filter(({ anew }) => !anew).length;
  return (
    <div className="review-states small">
      {paragraph.locked ? (
        <StateMark kind="closed">Skickad till justering</StateMark>
      ) : asked ? (
        <StateMark kind={reading.kind}>{reading.words}</StateMark>
      ) : (
        <StateMark kind={read === reviewers ? 'done' : 'idle'}>{`Läst av ${read} av ${reviewers}`}</StateMark>
      )}
      {open > 0 && <StateMark kind="waiting">{openWords(open)}</StateMark>}
      {paragraph.changed && !(asked && myReading(paragraph) === 'anew') && (
        <StateMark kind="working">Ändrad under granskningen</StateMark>
      )}
    </div>
  );
}

const openWords = (count: number) => (count === 1 ? 'En öppen synpunkt' : `${count} öppna synpunkter`);
