import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { MeetingView } from '@klubbat/shared/contracts/meeting';
import type { OtherSendingView } from '@klubbat/shared/contracts/other-sending';
import { sendingMannerWords } from '@klubbat/shared/sentences/sending-sentences';
import { sendingManners, type SendingManner } from '@klubbat/shared/vocabulary/sending-manners';
import { today } from '../../lib/moment.js';
import { faultAt } from '../../lib/problem-error.js';
import { Button } from '../../ui/button.js';
import { DataTable } from '../../ui/data-table.js';
import { DateField } from '../../ui/date-field.js';
import { FaultSummary } from '../../ui/fault-summary.js';
import { Notice } from '../../ui/notice.js';
import { SelectField } from '../../ui/select-field.js';
import { TextField } from '../../ui/text-field.js';
import { Why } from '../../ui/why.js';
import { ChooseParagraphs } from './choose-paragraphs.js';
import { unadjusted } from './dispatch-draft.js';
import { otherSendingsQuery, useNoteOtherSending } from './dispatch.queries.js';

const manners = sendingManners.map((value) => ({ value, label: sendingMannerWords[value] }));

/** What was sent another way than by mail from here: the only way for what is secret. Nothing of what it says is kept. */
export function OtherSendings({ meeting, mayNote }: { meeting: MeetingView; mayNote: boolean }) {
  const { data } = useQuery(otherSendingsQuery(meeting.id));
  const sendings = data?.sendings ?? [];
  return (
    <section className="stack" aria-labelledby="pa-annat-satt">
      <h2 id="pa-annat-satt">Sänt på annat sätt</h2>
      <p className="quiet">
        Det som är sekretessbelagt skickas aldrig med e-post härifrån. Anteckna här när, hur och till vem det
        sändes.
      </p>
      {sendings.length > 0 && <Sendings sendings={sendings} />}
      {mayNote && <NoteSending meeting={meeting} />}
    </section>
  );
}

function Sendings({ sendings }: { sendings: readonly OtherSendingView[] }) {
  return (
    <DataTable
      caption="Sänt på annat sätt"
      rows={sendings}
      rowKey={({ id }) => id}
      columns={[
        { key: 'recipient', heading: 'Mottagare', rowHeading: true, cell: ({ recipient }) => recipient },
        { key: 'paragraphs', heading: 'Paragrafer', cell: ({ paragraphsLabel }) => paragraphsLabel },
        {
          key: 'manner',
          heading: 'Sätt',
          cell: ({ manner, note }) => (
            <>
              {sendingMannerWords[manner]}
              {note !== null && <span className="quiet"> {note}</span>}
            </>
          ),
        },
        { key: 'sentOn', heading: 'Dag', figures: true, cell: ({ sentOn }) => sentOn },
        { key: 'notedBy', heading: 'Antecknat av', cell: ({ notedBy }) => notedBy },
      ]}
    />
  );
}

function NoteSending({ meeting }: { meeting: MeetingView }) {
  const [paragraphs, setParagraphs] = useState<number[]>([]);
  const [recipient, setRecipient] = useState('');
  const [manner, setManner] = useState<SendingManner>('registered-letter');
  const [sentOn, setSentOn] = useState(today());
  const [text, setText] = useState('');
  const [reason, setReason] = useState('');
  const [told, setTold] = useState('');
  const note = useNoteOtherSending();
  const early = unadjusted(meeting, paragraphs);
  return (
    <details className="no-print">
      <summary>Anteckna något som är sänt på annat sätt</summary>
      <form
        className="stack"
        noValidate
        aria-label="Sänt på annat sätt"
        onSubmit={(event) => {
          event.preventDefault();
          note.mutate(
            {
              params: { id: meeting.id },
              body: {
                paragraphs,
                recipient,
                manner,
                sentOn,
                ...(text.trim() === '' ? {} : { note: text.trim() }),
                ...(early.length === 0 || reason.trim() === ''
                  ? {}
                  : { beforeAdjustment: { reason: reason.trim() } }),
              },
            },
            {
              onSuccess: ({ paragraphsLabel }) => {
                setTold(`Antecknat: ${paragraphsLabel} till ${recipient.trim()}.`);
                setRecipient('');
                setText('');
              },
            },
          );
        }}
      >
        <FaultSummary error={note.error} />
        {told !== '' && (
          <Notice kind="success" announce>
            <p>{told}</p>
          </Notice>
        )}
        <ChooseParagraphs meeting={meeting} chosen={paragraphs} onChange={setParagraphs} secretToo />
        <TextField
          label="Sänt till"
          value={recipient}
          onChange={setRecipient}
          error={faultAt(note.error, 'recipient')}
          maxLength={300}
          isRequired
        />
        <SelectField label="Sätt" value={manner} options={manners} onChange={setManner} />
        <DateField
          label="Dag då det sändes"
          value={sentOn}
          onChange={setSentOn}
          error={faultAt(note.error, 'sentOn')}
          isRequired
        />
        <TextField
          label="Kännetecken"
          description="Till exempel brevets nummer. Skriv inget om vad som står i det som sändes."
          value={text}
          onChange={setText}
          error={faultAt(note.error, 'note')}
        />
        {early.length > 0 && (
          <>
            <TextField
              label="Skäl att sända före justeringen"
              description="Ett utdrag som sänds blir allmän handling genast. Skälet sparas i historiken."
              value={reason}
              onChange={setReason}
              isRequired
            />
            <Why rule="sent-before-adjusted" />
          </>
        )}
        <div className="row">
          <Button type="submit" isPending={note.isPending} isDisabled={paragraphs.length === 0}>
            Anteckna som sänt
          </Button>
        </div>
      </form>
    </details>
  );
}
