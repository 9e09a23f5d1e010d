import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { NoticeBoardView } from '@klubbat/shared/contracts/notice';
import { faultAt } from '../../lib/problem-error.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { Facts } from '../../ui/facts.js';
import { FaultSummary } from '../../ui/fault-summary.js';
import { TextField } from '../../ui/text-field.js';
import { noticeBoardQuery, useSetNoticeBoard } from './notice.queries.js';

/** The notice board of an organisation in Klubbat: what stands on it, or how it is opened. */
export function NoticeBoardSection({ organisation }: { organisation: { id: string; name: string } }) {
  const { data } = useQuery(noticeBoardQuery(organisation.id));
  const [open, setOpen] = useState(false);
  if (data === undefined) {
    return null;
  }
  const { board } = data;
  const mayChange = data.permitted.includes('organisation.administer');
  return (
    <section className="stack stack--tight" aria-labelledby={`tavla-${organisation.id}`}>
      <h2 id={`tavla-${organisation.id}`}>{board?.name ?? `Anslagstavla för ${organisation.name}`}</h2>
      {board === null ? (
        <p>
          Organisationen har ingen anslagstavla i Klubbat. Anslag antecknas på den tavla där de sitter.
          {mayChange ? '' : ' En administratör kan öppna en.'}
        </p>
      ) : (
        <Facts
          items={[
            { label: 'Protokoll förvaras hos', value: board.keptAt },
            { label: 'Frågor besvaras av', value: board.contact },
          ]}
        />
      )}
      {mayChange && (
        <div className="no-print">
          <Button onPress={() => setOpen(true)}>{board === null ? 'Öppna en anslagstavla' : 'Ändra'}</Button>
        </div>
      )}
      {open && <NoticeBoardDialog organisation={organisation} board={board} onClose={() => setOpen(false)} />}
    </section>
  );
}

function NoticeBoardDialog({
  organisation,
  board,
  onClose,
}: {
  organisation: { id: string; name: string };
  board: NoticeBoardView | null;
  onClose: () => void;
}) {
  const [name, setName] = useState(board?.name ?? `${organisation.name}: anslagstavla`);
  const [keptAt, setKeptAt] = useState(board?.keptAt ?? '');
  const [contact, setContact] = useState(board?.contact ?? '');
  const set = useSetNoticeBoard();
  return (
    <Dialog
      title={board === null ? 'Öppna en anslagstavla' : 'Ändra anslagstavlan'}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button
            variant="primary"
            isPending={set.isPending}
            onPress={() =>
              set.mutate(
                {
                  params: { id: organisation.id },
                  body: { name, keptAt, contact, version: board?.version ?? 0 },
                },
                { onSuccess: onClose },
              )
            }
          >
            {board === null ? 'Öppna anslagstavlan' : 'Spara'}
          </Button>
          <Button onPress={onClose}>Avbryt</Button>
        </>
      }
    >
      <div className="stack">
        <FaultSummary
          error={set.error}
          fields={{
            name: { label: 'Anslagstavlans namn' },
            keptAt: { label: 'Protokoll förvaras hos' },
            contact: { label: 'Frågor besvaras av' },
          }}
        />
        <p>
          {board === null
            ? 'När tavlan är öppen anslås justeringar med ett tryck, och anslagen tas ned av sig själva när tiden att överklaga har gått ut.'
            : 'Anslag som redan sitter uppe behåller det som stod när de sattes upp.'}
        </p>
        <TextField
          label="Anslagstavlans namn"
          value={name}
          onChange={setName}
          isRequired
          error={faultAt(set.error, 'name')}
        />
        <TextField
          label="Protokoll förvaras hos"
          value={keptAt}
          onChange={setKeptAt}
          isRequired
          error={faultAt(set.error, 'keptAt')}
        />
        <TextField
          label="Frågor besvaras av"
          description="Enhet och hur man når den"
          value={contact}
          onChange={setContact}
          isRequired
          error={faultAt(set.error, 'contact')}
        />
      </div>
    </Dialog>
  );
}
