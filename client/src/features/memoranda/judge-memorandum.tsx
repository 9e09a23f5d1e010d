import { ListPlus } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'react-router';
import type { MemorandumView } from '@klubbat/shared/contracts/memorandum';
import { keptSentence } from '@klubbat/shared/sentences/memorandum-sentences';
import { sectionHeadings } from '@klubbat/shared/sentences/words';
import { faultAt } from '../../lib/problem-error.js';
import { Button } from '../../ui/button.js';
import { FaultSummary } from '../../ui/fault-summary.js';
import { Notice } from '../../ui/notice.js';
import { TextArea } from '../../ui/text-area.js';
import { SubmissionChanges } from './submission-changes.js';
import { useAccept, useSendBack } from './memorandum.queries.js';

const fields = { comment: { label: 'Kommentar till handläggaren', id: 'kommentar-till-handlaggaren' } };

/** What the secretary does with what has come: take it in, as late if it is, or send it back with a comment. */
export function JudgeMemorandum({ memorandum }: { memorandum: MemorandumView }) {
  const { id, acts, submissions, itemId, meeting } = memorandum;
  const accept = useAccept();
  const back = useSendBack();
  const [isReturning, setReturning] = useState(false);
  const [comment, setComment] = useState('');
  const latest = submissions[0];
  const before = submissions.find(({ acceptedAt }) => acceptedAt !== null);
  const kept = accept.data?.kept ?? [];
  if (kept.length > 0 && itemId !== null && meeting !== null) {
    return (
      <Notice kind="warning" title="Kompletteringen är intagen" announce>
        <p>
          {keptSentence(kept.map((kind) => sectionHeadings[kind]))}{' '}
          <Link to={`/sammantraden/${meeting.id}/paragraf/${itemId}`}>Öppna punkten</Link>
        </p>
      </Notice>
    );
  }
  if (latest === undefined || !acts.includes('accept')) {
    return null;
  }
  const { number, late } = latest;
  const supplements = itemId !== null;
  const take = () => accept.mutate({ params: { id }, body: { number, ...(late ? { late } : {}) } });
  return (
    <section className="memorandum-part stack no-print" aria-labelledby="ta-in">
      <h2 id="ta-in">{supplements ? 'En komplettering väntar' : 'Väntar på dig'}</h2>
      <FaultSummary error={accept.error ?? back.error} fields={fields} />
      {late && (
        <Notice kind="warning">
          <p>Den kom efter sista tiden. Ta in den som sen, eller skicka tillbaka den.</p>
        </Notice>
      )}
      {supplements && before !== undefined && <SubmissionChanges before={before} after={latest} />}
      {isReturning ? (
        <form
          className="stack"
          noValidate
          aria-label="Skicka tillbaka"
          onSubmit={(event) => {
            event.preventDefault();
            back.mutate({ params: { id }, body: { number, comment } });
          }}
        >
          <TextArea
            {...fields.comment}
            description="Handläggaren får ett mejl om att den har kommit tillbaka, och läser kommentaren här."
            value={comment}
            onChange={setComment}
            error={faultAt(back.error, 'comment')}
            maxLength={4000}
            isRequired
          />
          <div className="row">
            <Button type="submit" variant="primary" isPending={back.isPending}>
              Skicka tillbaka
            </Button>
            <Button onPress={() => setReturning(false)}>Avbryt</Button>
          </div>
        </form>
      ) : (
        <div className="row">
          <Button variant="primary" icon={ListPlus} isPending={accept.isPending} onPress={take}>
            {supplements
              ? 'Ta in kompletteringen'
              : late
                ? 'Ta in på dagordningen som sen'
                : 'Ta in på dagordningen'}
          </Button>
          {acts.includes('return') && (
            <Button onPress={() => setReturning(true)}>Skicka tillbaka med kommentar</Button>
          )}
        </div>
      )}
    </section>
  );
}
