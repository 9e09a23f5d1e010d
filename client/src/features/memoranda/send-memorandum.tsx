import { useQuery } from '@tanstack/react-query';
import { Send } from 'lucide-react';
import { useState } from 'react';
import type { ComingMeeting, MemorandumView } from '@klubbat/shared/contracts/memorandum';
import { weekdayDate } from '@klubbat/shared/sentences/dates';
import { daysLeft } from '@klubbat/shared/sentences/deadline-sentences';
import { materialMoment } from '@klubbat/shared/sentences/material-sentences';
import { today } from '../../lib/moment.js';
import { faultAt } from '../../lib/problem-error.js';
import { Button } from '../../ui/button.js';
import { DangerDialog } from '../../ui/danger-dialog.js';
import { FaultSummary } from '../../ui/fault-summary.js';
import { Notice } from '../../ui/notice.js';
import { SelectField } from '../../ui/select-field.js';
import { TextArea } from '../../ui/text-area.js';
import { comingMeetingsQuery, usePromise, useSendMemorandum, useWithdraw } from './memorandum.queries.js';

const fields = {
  title: { label: 'Rubrik', id: 'rubrik' },
  sections: { label: 'Förslag till beslut', id: 'avsnitt-proposal' },
  meetingId: { label: 'Till sammanträdet', id: 'till-sammantradet' },
  note: { label: 'Vad kompletteringen gäller', id: 'vad-kompletteringen-galler' },
};

function WhenDue({ meeting: { deadline, passed } }: { meeting: ComingMeeting }) {
  if (deadline === null) {
    return null;
  }
  return passed ? (
    <Notice kind="warning">
      <p>
        Sista tiden gick ut {materialMoment(deadline)}. Du kan skicka in ändå. Den märks som sen, och
        sekreteraren avgör om den tas in.
      </p>
    </Notice>
  ) : (
    <p>
      Skicka in den senast {materialMoment(deadline)}, {daysLeft(deadline.day, today())}.
    </p>
  );
}

/** Where a memorandum goes, by when, and the act of submitting it; one that is on the agenda is supplemented. */
export function SendMemorandum({ memorandum, isSaved }: { memorandum: MemorandumView; isSaved: boolean }) {
  const { id, version, boardId, state, acts, promised } = memorandum;
  const coming = useQuery(comingMeetingsQuery(boardId));
  const send = useSendMemorandum();
  const promise = usePromise();
  const [chosen, setChosen] = useState<string>();
  const [note, setNote] = useState('');
  const supplements = state === 'accepted';
  const meetings = coming.data?.meetings ?? [];
  const meetingId = chosen ?? memorandum.meeting?.id ?? meetings.find(({ passed }) => !passed)?.id ?? '';
  const meeting = meetings.find((one) => one.id === meetingId);
  if (!acts.includes('send')) {
    return null;
  }
  return (
    <section className="memorandum-part stack no-print" aria-labelledby="skicka-in">
      <h2 id="skicka-in">{supplements ? 'Komplettera' : 'Skicka in'}</h2>
      <FaultSummary error={send.error ?? promise.error} fields={fields} />
      {coming.isSuccess && meetings.length === 0 && (
        <p>Organet har inget kommande sammanträde. Skriv klart så länge: det som står här finns kvar.</p>
      )}
      {!supplements && meetings.length > 0 && (
        <SelectField
          {...fields.meetingId}
          width="medium"
          value={meetingId}
          onChange={setChosen}
          options={[
            ...(meetingId === '' ? [{ value: '', label: 'Välj' }] : []),
            ...meetings.map((one) => ({ value: one.id, label: weekdayDate(one.date) })),
          ]}
          error={faultAt(send.error, 'meetingId')}
        />
      )}
      {!supplements && meeting !== undefined && <WhenDue meeting={meeting} />}
      {supplements && (
        <>
          <p>
            Punkten står på dagordningen som den togs in. Ändra ovanför och skicka in ändringen som en
            komplettering. Sekreteraren tar in den.
          </p>
          <TextArea
            {...fields.note}
            rows={2}
            maxLength={4000}
            value={note}
            onChange={setNote}
            error={faultAt(send.error, 'note')}
          />
        </>
      )}
      {meetingId !== '' && (
        <div className="row">
          <Button
            variant="primary"
            icon={Send}
            isPending={send.isPending || !isSaved}
            onPress={() =>
              send.mutate(
                { params: { id }, body: { version, meetingId, ...(supplements ? { note } : {}) } },
                { onSuccess: () => setNote('') },
              )
            }
          >
            {supplements ? 'Skicka kompletteringen' : 'Skicka in till sekreteraren'}
          </Button>
          {state === 'draft' && (!promised || memorandum.meeting?.id !== meetingId) && (
            <Button
              isPending={promise.isPending}
              onPress={() => promise.mutate({ params: { id }, body: { meetingId } })}
            >
              Anmäl att den kommer
            </Button>
          )}
        </div>
      )}
      {state === 'draft' && promised && memorandum.meeting !== null && (
        <p className="row">
          <span>
            Anmäld till {weekdayDate(memorandum.meeting.date)}. Sekreteraren ser rubriken, inte texten.
          </span>
          <Button
            variant="quiet"
            onPress={() => promise.mutate({ params: { id }, body: { meetingId: null } })}
          >
            Ångra anmälan
          </Button>
        </p>
      )}
    </section>
  );
}

/** Takes the memorandum back. */
export function WithdrawMemorandum({ memorandum }: { memorandum: MemorandumView }) {
  const withdraw = useWithdraw();
  const [isOpen, setOpen] = useState(false);
  if (!memorandum.acts.includes('withdraw')) {
    return null;
  }
  return (
    <>
      <Button variant="quiet" onPress={() => setOpen(true)}>
        Ta tillbaka
      </Button>
      {isOpen && (
        <DangerDialog
          title="Ta tillbaka tjänsteskrivelsen?"
          action="Ta tillbaka"
          isPending={withdraw.isPending}
          error={withdraw.error}
          onAct={() =>
            withdraw.mutate({ params: { id: memorandum.id } }, { onSuccess: () => setOpen(false) })
          }
          onClose={() => setOpen(false)}
        >
          Ingen väntar på den längre. Texten finns kvar, och du kan ta upp den igen.
        </DangerDialog>
      )}
    </>
  );
}
