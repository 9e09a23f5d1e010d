import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ConveningView } from '@klubbat/shared/contracts/convening';
import type { MeetingView } from '@klubbat/shared/contracts/meeting';
import { inviteeCapacityWords } from '@klubbat/shared/sentences/convening-sentences';
import { inviteeCapacities } from '@klubbat/shared/vocabulary/convening-words';
import { fileSize } from '../../lib/file-size.js';
import { faultAt } from '../../lib/problem-error.js';
import { Button } from '../../ui/button.js';
import { Checkbox } from '../../ui/checkbox.js';
import { Dialog } from '../../ui/dialog.js';
import { FaultSummary } from '../../ui/fault-summary.js';
import { Notice } from '../../ui/notice.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { TextArea } from '../../ui/text-area.js';
import { TextField } from '../../ui/text-field.js';
import { Waiting } from '../../ui/waiting.js';
import { packFactsQuery, useSendConvening } from './convening.queries.js';

function PackFacts({ meeting }: { meeting: MeetingView }) {
  const pack = useQuery(packFactsQuery(meeting.id));
  if (pack.data === undefined) {
    return pack.error === null ? (
      <Waiting what="Binder ihop handlingarna" />
    ) : (
      <ProblemNotice error={pack.error} onRetry={() => void pack.refetch()} />
    );
  }
  const { pages, size, byLink, apart } = pack.data;
  return (
    <>
      <p>
        En fil med {pages === 1 ? '1 sida' : `${pages} sidor`}, {fileSize(size)}.
      </p>
      {byLink && (
        <Notice title="Filen är för stor för mejl">
          <p>
            Den är större än 20 MB. I mejlet står i stället en personlig länk. Där hämtar mottagaren
            handlingarna och svarar.
          </p>
        </Notice>
      )}
      {apart.length > 0 && (
        <Notice kind="warning" title="Några handlingar går inte att läsa som sidor">
          <ul>
            {apart.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
          <p>
            De följer med som filer inuti PDF-filen, och en sida på deras plats säger var de finns. Vill du
            att alla ska kunna läsa dem direkt? Spara om dem som vanlig PDF utan lösenord, byt ut dem i
            ärendet och öppna den här rutan igen.
          </p>
        </Notice>
      )}
    </>
  );
}

/** To whom it goes, what is said with it, and how large it is: then it is sent. */
export function SendConvening({
  meeting,
  convening,
  onClose,
}: {
  meeting: MeetingView;
  convening: ConveningView;
  onClose: () => void;
}) {
  const send = useSendConvening();
  const reachable = convening.invitees.filter(({ email }) => email !== null);
  const [to, setTo] = useState<ReadonlySet<string>>(() => new Set(reachable.map(({ key }) => key)));
  const [message, setMessage] = useState('');
  const [end, setEnd] = useState('');
  const [lateReason, setLateReason] = useState('');
  const isCall = convening.sent.length === 0;
  const choose = (key: string, is: boolean) =>
    setTo((before) => new Set(is ? [...before, key] : [...before].filter((one) => one !== key)));
  const many = to.size === 1 ? '1 person' : `${to.size} personer`;
  return (
    <Dialog
      title={isCall ? 'Skicka kallelsen' : 'Skicka tillägg till kallelsen'}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button
            variant="primary"
            isDisabled={to.size === 0}
            isPending={send.isPending}
            onPress={() =>
              send.mutate(
                {
                  params: { id: meeting.id },
                  body: {
                    to: [...to],
                    ...(message.trim() === '' ? {} : { message: message.trim() }),
                    ...(end === '' ? {} : { end }),
                    ...(lateReason.trim() === '' ? {} : { lateReason: lateReason.trim() }),
                  },
                },
                { onSuccess: onClose },
              )
            }
          >
            {`Skicka till ${many}`}
          </Button>
          <Button onPress={onClose}>Avbryt</Button>
        </>
      }
    >
      <div className="stack">
        {send.error !== null && <FaultSummary error={send.error} />}
        <PackFacts meeting={meeting} />
        {convening.late !== null && (
          <>
            <Notice kind="warning" title="Det är sent">
              <p>{convening.late}</p>
            </Notice>
            <TextField
              label="Varför går den sent?"
              value={lateReason}
              onChange={setLateReason}
              error={faultAt(send.error, 'lateReason')}
            />
          </>
        )}
        {inviteeCapacities.map((capacity) => {
          const invitees = reachable.filter((one) => one.capacity === capacity);
          return invitees.length === 0 ? null : (
            <fieldset className="choices" key={capacity}>
              <legend>{inviteeCapacityWords[capacity]}</legend>
              {invitees.map(({ key, name, party }) => (
                <Checkbox key={key} isSelected={to.has(key)} onChange={(is) => choose(key, is)}>
                  {party === null ? name : `${name} (${party})`}
                </Checkbox>
              ))}
            </fieldset>
          );
        })}
        <TextArea
          label="Meddelande i mejlet (frivilligt)"
          value={message}
          onChange={setMessage}
          error={faultAt(send.error, 'message')}
        />
        <TextField
          label="Beräknas sluta (frivilligt)"
          description="För kalendern."
          type="time"
          width="short"
          value={end}
          onChange={setEnd}
          error={faultAt(send.error, 'end')}
        />
      </div>
    </Dialog>
  );
}
