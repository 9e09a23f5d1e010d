import { Plus } from 'lucide-react';
import { useState } from 'react';
import type { MeetingView } from '@klubbat/shared/contracts/meeting';
import { useDocument } from '../../lib/autosave/use-document.js';
import { withNames } from '../../lib/autosave/with-names.js';
import { useSaveKey } from '../../lib/save-key.js';
import { Button } from '../../ui/button.js';
import { Clashes } from '../../ui/clashes.js';
import { EmptyState } from '../../ui/empty-state.js';
import { FaultSummary } from '../../ui/fault-summary.js';
import { KeptAside } from '../../ui/kept-aside.js';
import { Notice } from '../../ui/notice.js';
import { SaveStatus } from '../../ui/save-status.js';
import { AddAttendant } from './add-attendant.js';
import { attendanceDocument, storedAttendance } from './attendance-document.js';
import { newRow, type DraftRow } from './attendance-draft.js';
import { AttendanceTable } from './attendance-table.js';
import { RowDialog } from './row-dialog.js';
import './attendance.css';

/** Who is there and serves. Every tap is saved by itself. */
export function Attendance({ meeting }: { meeting: MeetingView }) {
  const [open, setOpen] = useState<DraftRow>();
  const [adding, setAdding] = useState(false);
  const mayWrite = meeting.permitted.includes('meeting.write') && !meeting.locked;
  const about = {
    title: `Närvaron vid sammanträdet ${meeting.board} ${meeting.date}`,
    address: `/sammantraden/${meeting.id}/narvaro`,
  };
  const {
    draft: rows,
    setDraft: setRows,
    fault,
    saveNow,
    clashes,
    ...saving
  } = useDocument(attendanceDocument, meeting.id, about, storedAttendance(meeting));
  useSaveKey(saveNow);
  const put = (key: string, part: Partial<DraftRow>) =>
    setRows((now) => now.map((row) => (row.key === key ? { ...row, ...part } : row)));
  const insertAfter = (row: DraftRow) =>
    setRows((now) => {
      const another = newRow(now, row.person, row.capacity);
      return now.toSpliced(now.findIndex(({ key }) => key === row.key) + 1, 0, another);
    });
  const present = new Set(rows.filter((row) => row.present).map(({ person }) => person)).size;
  const all = new Set(rows.map(({ person }) => person)).size;
  return (
    <section className="stack" aria-labelledby="narvaro">
      <div className="attendance__head">
        <h2 id="narvaro">Närvaro</h2>
        {all > 0 && (
          <p role="status">
            {present} av {all} närvarande
          </p>
        )}
        {mayWrite && (
          <Button variant="quiet" icon={Plus} onPress={() => setAdding(true)}>
            Lägg till i närvaron
          </Button>
        )}
      </div>
      {meeting.locked && !meeting.history && (
        <Notice>
          <p>Närvaron är låst, eftersom paragrafer ligger i en justering.</p>
        </Notice>
      )}
      <KeptAside kind={attendanceDocument} id={meeting.id} />
      <FaultSummary error={fault} takesFocus={false} />
      <Clashes {...saving} clashes={withNames(clashes, meeting.people)} what="närvaron" />
      {rows.length === 0 ? (
        <EmptyState title="Ingen är uppropad än">
          Här står alla som ska vara med, och om de är närvarande. Lägg till dem som kallats.
        </EmptyState>
      ) : (
        <AttendanceTable meeting={meeting} rows={rows} mayWrite={mayWrite} onChange={put} onOpen={setOpen} />
      )}
      {mayWrite && <SaveStatus {...saving} before="Sparas medan du prickar av" />}
      {open !== undefined && (
        <RowDialog
          meeting={meeting}
          row={open}
          onChange={(row) => put(row.key, row)}
          onAnother={() => {
            insertAfter(open);
            setOpen(undefined);
          }}
          onRemove={() => {
            setRows((now) => now.filter(({ key }) => key !== open.key));
            setOpen(undefined);
          }}
          onClose={() => setOpen(undefined)}
        />
      )}
      {adding && (
        <AddAttendant
          meeting={meeting}
          listed={new Set(rows.map(({ person }) => person))}
          onAdd={(person, capacity) => {
            setRows((now) => [...now, newRow(now, person, capacity)]);
            setAdding(false);
          }}
          onClose={() => setAdding(false)}
        />
      )}
    </section>
  );
}
