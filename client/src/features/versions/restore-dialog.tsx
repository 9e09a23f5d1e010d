import { useState } from 'react';
import type { AgendaItemView } from '@klubbat/shared/contracts/agenda-item';
import type { VersionView } from '@klubbat/shared/contracts/item-version';
import { problemOf } from '../../lib/problem-error.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { FaultSummary } from '../../ui/fault-summary.js';
import { ReasonDialog } from '../../ui/reason-dialog.js';
import { useRestoreVersion } from './version.queries.js';
import { differingParts, versionParts, type VersionPart } from './version-parts.js';
import { versionName } from './version-words.js';

const list = new Intl.ListFormat('sv-SE');

interface RestoreDialogProps {
  item: AgendaItemView;
  from: VersionView;
  now: VersionView;
  /** left out: the whole version */
  part: VersionPart | undefined;
  onDone: (leftOut: readonly string[]) => void;
  onClose: () => void;
}

/** Asks before an item is let say again what it said: what changes, what does not come back, and that nothing is lost. */
export function RestoreDialog({ item, from, now, part, onDone, onClose }: RestoreDialogProps) {
  const [reason, setReason] = useState<string>();
  const restore = useRestoreVersion();
  // not `onSuccess`: what is behind the question is read anew meanwhile, and takes the question with it
  const act = (given: string | undefined) =>
    restore
      .mutateAsync({
        params: { id: item.id, number: from.number },
        body: {
          version: item.version,
          ...(part?.restores ?? {}),
          ...(given === undefined ? {} : { reason: given }),
        },
      })
      .then(
        ({ leftOut }) => onDone(leftOut),
        () => undefined,
      );
  if (restore.error !== null && reason === undefined && problemOf(restore.error).code === 'reason-required') {
    return (
      <ReasonDialog
        title="Lagen säger nej"
        error={restore.error}
        action="Återställ ändå"
        onReason={(given) => {
          setReason(given);
          void act(given);
        }}
        onClose={onClose}
      />
    );
  }
  const changes = differingParts(versionParts(now, from)).map(({ heading }) => `”${heading}”`);
  const gone = [...from.gone.people, ...from.gone.attachments];
  const what = part === undefined ? `hela version ${from.number}` : `”${part.heading}”`;
  return (
    <Dialog
      title={`Återställa ${what}?`}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button
            variant="primary"
            isPending={restore.isPending}
            isDisabled={part === undefined && changes.length === 0}
            onPress={() => void act(undefined)}
          >
            Återställ
          </Button>
          <Button onPress={onClose}>Avbryt</Button>
        </>
      }
    >
      <div className="stack">
        <FaultSummary error={restore.error} />
        {part === undefined ? (
          changes.length === 0 ? (
            <p>{item.label} säger redan det som den här versionen säger.</p>
          ) : (
            <p>
              {item.label} får tillbaka det som stod i {versionName(from)}. Det ändrar{' '}
              {list.format([...new Set(changes)])}.
            </p>
          )
        ) : (
          <p>
            Bara ”{part.heading}” i {item.label} får tillbaka det som stod i {versionName(from)}. Allt annat
            är kvar som det är nu.
          </p>
        )}
        <p>
          Inget går förlorat: det som står nu finns kvar som version {now.number}, och kan återställas på
          samma sätt.
        </p>
        {gone.length > 0 && (
          <p>
            Det här finns inte längre i sammanträdet och kan inte komma tillbaka: {list.format(gone)}. Det som
            bygger på det lämnas utanför.
          </p>
        )}
      </div>
    </Dialog>
  );
}
