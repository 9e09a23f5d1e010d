import { useState } from 'react';
import type { AdjustmentView } from '@klubbat/shared/contracts/adjustment';
import { today } from '../../lib/moment.js';
import { faultAt } from '../../lib/problem-error.js';
import { Button } from '../../ui/button.js';
import { DateField } from '../../ui/date-field.js';
import { Dialog } from '../../ui/dialog.js';
import { FaultSummary } from '../../ui/fault-summary.js';
import { SelectField } from '../../ui/select-field.js';
import { TextField } from '../../ui/text-field.js';
import { Why } from '../../ui/why.js';
import { useAnnounce } from './adjustment.queries.js';

interface AnnounceDialogProps {
  adjustment: AdjustmentView;
  /** the boards where the body announces; where it has none the name is written */
  noticeBoards: readonly string[];
  noticeBoard: string;
  onClose: () => void;
}

/** What has been filled in, without the blanks around it. */
function filled<K extends string>(fields: Record<K, string>): Partial<Record<K, string>> {
  const said = Object.entries<string>(fields).flatMap(([name, value]) =>
    value.trim() === '' ? [] : [[name, value.trim()]],
  );
  return Object.fromEntries(said) as Partial<Record<K, string>>;
}

/** Notes that the adjustment has been announced: where, when, and where the protocol is kept. */
export function AnnounceDialog({ adjustment, noticeBoards, noticeBoard, onClose }: AnnounceDialogProps) {
  const [board, setBoard] = useState(noticeBoard);
  const [postedOn, setPostedOn] = useState(today());
  const [keptAt, setKeptAt] = useState('');
  const [evidence, setEvidence] = useState('');
  const [evidenceUrl, setEvidenceUrl] = useState('');
  const announce = useAnnounce();
  const boards = [...new Set([...noticeBoards, noticeBoard])].filter((name) => name !== '');
  const act = () =>
    announce.mutate(
      {
        params: { id: adjustment.id },
        body: { board: board.trim(), postedOn, ...filled({ keptAt, evidence, evidenceUrl }) },
      },
      { onSuccess: onClose },
    );
  return (
    <Dialog
      title="Anteckna anslaget"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button variant="primary" isPending={announce.isPending} onPress={act}>
            Anteckna anslaget av {adjustment.paragraphsLabel}
          </Button>
          <Button onPress={onClose}>Avbryt</Button>
        </>
      }
    >
      <div className="stack">
        <FaultSummary
          error={announce.error}
          fields={{
            board: { label: 'Anslagstavla' },
            postedOn: { label: 'Anslaget den' },
            evidenceUrl: { label: 'Adress till anslaget' },
          }}
        />
        {boards.length > 1 ? (
          <SelectField
            label="Anslagstavla"
            value={board}
            options={boards.map((name) => ({ value: name, label: name }))}
            onChange={setBoard}
          />
        ) : (
          <TextField
            label="Anslagstavla"
            value={board}
            onChange={setBoard}
            isRequired
            error={faultAt(announce.error, 'board')}
          />
        )}
        <DateField
          label="Anslaget den"
          value={postedOn}
          onChange={setPostedOn}
          isRequired
          error={faultAt(announce.error, 'postedOn')}
        />
        <Why rule="announced-in-time" />
        <Why rule="appeal-days" />
        <TextField label="Protokollet förvaras hos" value={keptAt} onChange={setKeptAt} />
        <TextField
          label="Vad som visar att det är anslaget"
          description="Står i anslagsbeviset. Till exempel vem som satte upp det, eller ett diarienummer."
          value={evidence}
          onChange={setEvidence}
        />
        <TextField
          label="Adress till anslaget"
          description="Om det finns på webben"
          value={evidenceUrl}
          onChange={setEvidenceUrl}
          error={faultAt(announce.error, 'evidenceUrl')}
        />
      </div>
    </Dialog>
  );
}
