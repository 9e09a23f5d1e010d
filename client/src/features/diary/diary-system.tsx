import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import {
  diaryHookDoors,
  LEAST_HOOK_SECRET,
  type DiaryCallView,
  type DiaryHookSettings,
} from '@klubbat/shared/contracts/diary-hook';
import { documentLabel } from '@klubbat/shared/sentences/diary-sentences';
import { diaryCallWords } from '@klubbat/shared/sentences/diary-hook-sentences';
import { doorQuery, useDoorMutation } from '../../lib/door-query.js';
import { moment } from '../../lib/moment.js';
import { faultAt } from '../../lib/problem-error.js';
import { Button } from '../../ui/button.js';
import { CopyButton } from '../../ui/copy-button.js';
import { DataTable } from '../../ui/data-table.js';
import { FaultSummary } from '../../ui/fault-summary.js';
import { Notice } from '../../ui/notice.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { TextField } from '../../ui/text-field.js';
import { Waiting } from '../../ui/waiting.js';

const SHOWN = [diaryHookDoors.show];

function newSecret(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(LEAST_HOOK_SECRET));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

function HookForm({ organisationId, hook }: { organisationId: string; hook: DiaryHookSettings['hook'] }) {
  const [url, setUrl] = useState(hook?.url ?? '');
  const [secret, setSecret] = useState('');
  const save = useDoorMutation(diaryHookDoors.set, SHOWN);
  const drop = useDoorMutation(diaryHookDoors.remove, SHOWN);
  const params = { id: organisationId };
  return (
    <form
      className="stack"
      noValidate
      aria-label="Diariesystemets adress"
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate(
          { params, body: { url: url.trim(), ...(secret === '' ? {} : { secret }) } },
          { onSuccess: () => setSecret('') },
        );
      }}
    >
      <FaultSummary error={save.error ?? drop.error} />
      {hook !== null && (
        <p className="quiet">
          Angivet av {hook.setBy} {moment(hook.setAt)}. Hemligheten visas inte igen.
        </p>
      )}
      <TextField
        label="Adress"
        description="Börjar med https://. Dit skickas varje ny rad i diariet."
        value={url}
        onChange={setUrl}
        error={faultAt(save.error, 'url')}
        isRequired
      />
      <TextField
        label="Hemlighet"
        description={
          hook === null
            ? `Minst ${LEAST_HOOK_SECRET} tecken. Lägg in samma i diariesystemet: med den vet det att anropen kommer härifrån.`
            : 'Lämna tomt för att behålla den som finns.'
        }
        value={secret}
        onChange={setSecret}
        error={faultAt(save.error, 'secret')}
        isRequired={hook === null}
      />
      <div className="row">
        <Button variant="quiet" onPress={() => setSecret(newSecret())}>
          Skapa en hemlighet
        </Button>
        {secret !== '' && (
          <CopyButton text={secret} variant="quiet">
            Kopiera hemligheten
          </CopyButton>
        )}
      </div>
      <div className="row">
        <Button type="submit" variant="primary" isPending={save.isPending}>
          Spara
        </Button>
        {hook !== null && (
          <Button
            isPending={drop.isPending}
            onPress={() => drop.mutate({ params }, { onSuccess: () => setUrl('') })}
          >
            Sluta anropa
          </Button>
        )}
        <span role="status" className="quiet">
          {save.isSuccess ? 'Sparat.' : ''}
        </span>
      </div>
    </form>
  );
}

function outcome({ state, status, answer, fault, nextTryAt }: DiaryCallView): string {
  const said = fault ?? (status === null ? '' : `Svarade ${status}${answer ? `: ${answer}` : ''}.`);
  return [said, state === 'waiting' && nextTryAt !== null ? `Nästa försök ${moment(nextTryAt)}.` : '']
    .filter(Boolean)
    .join(' ');
}

function Calls({ calls }: { calls: readonly DiaryCallView[] }) {
  const again = useDoorMutation(diaryHookDoors.resend, SHOWN);
  const givenUp = calls.filter(({ state }) => state === 'given-up').length;
  return (
    <section className="stack" aria-labelledby="anrop">
      <h2 id="anrop">Senaste anropen</h2>
      {givenUp > 0 && (
        <Notice kind="error" title={givenUp === 1 ? 'Ett anrop är uppgivet' : `${givenUp} anrop är uppgivna`}>
          <p>Diariesystemet har inte tagit emot dem på tre dygn. Rätta felet och skicka dem igen.</p>
        </Notice>
      )}
      {again.error !== null && <ProblemNotice error={again.error} />}
      {calls.length === 0 ? (
        <p className="quiet">Inget har skickats sedan adressen angavs.</p>
      ) : (
        <DataTable
          caption="Senaste anropen till diariesystemet"
          rows={calls}
          rowKey={({ entryId }) => entryId}
          columns={[
            { key: 'document', heading: 'Handling', figures: true, cell: documentLabel },
            { key: 'what', heading: 'Innehåll', rowHeading: true, cell: ({ what }) => what },
            {
              key: 'state',
              heading: 'Läge',
              cell: ({ state, tries }) => `${diaryCallWords[state]}${tries > 1 ? ` (${tries} försök)` : ''}`,
            },
            {
              key: 'answer',
              heading: 'Svar',
              cell: (call) => <span className="breaks">{outcome(call)}</span>,
            },
            {
              key: 'tried',
              heading: 'Senast',
              figures: true,
              cell: ({ triedAt }) => (triedAt === null ? '' : moment(triedAt)),
            },
            {
              key: 'again',
              heading: 'Skicka igen',
              quietHeading: true,
              cell: ({ entryId, state, what }) =>
                state !== 'waiting' && (
                  <Button
                    variant="quiet"
                    aria-label={`Skicka igen: ${what}`}
                    onPress={() => again.mutate({ params: { id: entryId } })}
                  >
                    Skicka igen
                  </Button>
                ),
            },
          ]}
        />
      )}
    </section>
  );
}

/** Where the organisation's own diary system is told of what is sent, and what it has answered. */
export function DiarySystem({ organisationId }: { organisationId: string }) {
  const { data, error, refetch } = useQuery(
    doorQuery(diaryHookDoors.show, { params: { id: organisationId } }),
  );
  if (data === undefined) {
    return error === null ? (
      <Waiting what="Hämtar inställningarna" />
    ) : (
      <ProblemNotice error={error} onRetry={() => void refetch()} />
    );
  }
  return (
    <>
      <HookForm key={data.hook?.setAt ?? 'none'} organisationId={organisationId} hook={data.hook} />
      {(data.hook !== null || data.calls.length > 0) && <Calls calls={data.calls} />}
    </>
  );
}
