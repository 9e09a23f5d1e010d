import { useState } from 'react';
import { Link } from 'react-router';
import type { MeetingView } from '@klubbat/shared/contracts/meeting';
import { addDays } from '@klubbat/shared/rules/calendar';
import { expandRange, printParagraphs } from '@klubbat/shared/rules/paragraph-range';
import { rangeError, tidyRange } from '../../lib/paragraph-range-input.js';
import { today } from '../../lib/moment.js';
import { faultAt } from '../../lib/problem-error.js';
import { Button } from '../../ui/button.js';
import { DateField } from '../../ui/date-field.js';
import { FaultSummary } from '../../ui/fault-summary.js';
import { PeopleField } from '../../ui/people-field.js';
import { RadioGroup } from '../../ui/radio-group.js';
import { TextArea } from '../../ui/text-area.js';
import { TextField } from '../../ui/text-field.js';
import { peopleToAsk, usualReviewers, withoutAccount } from './people-to-ask.js';
import { useBeginReview } from './review.queries.js';

/** So many days people have, unless another day is chosen. */
const USUAL_DAYS = 4;

interface StartReviewProps {
  meeting: MeetingView;
  /** the numbers that lie in no adjustment */
  left: readonly number[];
}

/** Sends the draft to be read, before anything is sent for adjustment: which §§, to whom, and until when. */
export function StartReview({ meeting, left }: StartReviewProps) {
  const [scope, setScope] = useState<'all' | 'some'>('all');
  const [range, setRange] = useState('');
  const [reviewers, setReviewers] = useState<string[]>(() => usualReviewers(meeting));
  const [lastDay, setLastDay] = useState(() => addDays(today(), USUAL_DAYS));
  const [message, setMessage] = useState('');
  const [missing, setMissing] = useState<{ range?: string; reviewers?: string }>({});
  const begin = useBeginReview();
  const absent = withoutAccount(meeting);
  const act = () => {
    const paragraphs = rangeError(range) === undefined ? expandRange(tidyRange(range)) : [];
    const faults = {
      ...(scope === 'some' && paragraphs.length === 0
        ? { range: rangeError(range) ?? 'Skriv vilka paragrafer som ska granskas.' }
        : {}),
      ...(reviewers.length === 0 ? { reviewers: 'Välj minst en som ska granska.' } : {}),
    };
    setMissing(faults);
    if (Object.keys(faults).length === 0) {
      begin.mutate({
        params: { id: meeting.id },
        body: {
          reviewers,
          lastDay,
          ...(scope === 'some' ? { paragraphs } : {}),
          ...(message.trim() === '' ? {} : { message: message.trim() }),
        },
      });
    }
  };
  return (
    <section className="stack no-print" aria-labelledby="skicka-for-granskning">
      <h2 id="skicka-for-granskning">Skicka utkastet för granskning</h2>
      <p>
        De som ska justera läser utkastet innan du skickar det till dem. De kommenterar och föreslår
        ändringar, men bara du ändrar texten. Ingen annan ser granskningen.
      </p>
      <FaultSummary error={begin.error} fields={{ lastDay: { label: 'Sista dag', id: 'sista-dag' } }} />
      <RadioGroup
        label="Vad ska granskas?"
        value={scope}
        options={[
          { value: 'all', label: `Allt som inte är skickat till justering: ${printParagraphs(left)}` },
          { value: 'some', label: 'Vissa paragrafer' },
        ]}
        onChange={setScope}
      />
      {scope === 'some' && (
        <TextField
          label="Paragrafer"
          description="Skriv så här: 1-4, 6"
          width="medium"
          value={range}
          onChange={setRange}
          isRequired
          error={missing.range ?? faultAt(begin.error, 'paragraphs')}
        />
      )}
      <PeopleField
        label="De som ska granska"
        options={peopleToAsk(meeting)}
        value={reviewers}
        onChange={setReviewers}
        description="Ordföranden och justerarna är valda. Den som har ett konto kan granska."
      />
      {missing.reviewers !== undefined && (
        <p className="field__error" role="alert">
          {missing.reviewers}
        </p>
      )}
      {absent.length > 0 && (
        <p className="quiet">
          {new Intl.ListFormat('sv').format(absent)} saknar konto och kan inte granska.{' '}
          <Link to={`/sammantraden/${meeting.id}`}>Bjud in dem från sammanträdets översikt</Link>.
        </p>
      )}
      <DateField
        id="sista-dag"
        label="Sista dag att granska"
        value={lastDay}
        onChange={setLastDay}
        isRequired
        error={faultAt(begin.error, 'lastDay')}
      />
      <TextArea
        label="Meddelande (frivilligt)"
        description="Visas på granskningens sida."
        value={message}
        onChange={setMessage}
        maxLength={5000}
      />
      <div>
        <Button variant="primary" isPending={begin.isPending} onPress={act}>
          {reviewers.length === 0
            ? 'Skicka för granskning'
            : reviewers.length === 1
              ? 'Skicka för granskning till en person'
              : `Skicka för granskning till ${reviewers.length} personer`}
        </Button>
      </div>
    </section>
  );
}
