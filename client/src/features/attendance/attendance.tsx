import { useQueryClient } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import type { MeetingView } from '@klubbat/shared/contracts/meeting';
import { useVersionedPart } from '../../lib/versioned-part.js';
import { Button } from '../../ui/button.js';
import { EmptyState } from '../../ui/empty-state.js';
import { FaultSummary } from '../../ui/fault-summary.js';
import { LeaveQuestion } from '../../ui/leave-question.js';
import { Notice } from '../../ui/notice.js';
import { AddAttendant } from './add-attendant.js';
import { attendanceOf, newRow, rowsOf, sameAttendance, type DraftRow } from './attendance-draft.js';
import { AttendanceTable } from './attendance-table.js';
import { meetingNowQuery, useSetAttendance } from './attendance.queries.js';
import { RowDialog } from './row-dialog.js';
import './attendance.css';

/** Who is there and serves. Taps are gathered here and saved together, with the meeting's version. */
export function Attendance({ meeting }: { meeting: MeetingView }) {
  const client = useQueryClient();
  const set = useSetAttendance();
  const [rows, setRows] = useState(() => rowsOf(meeting.attendance));
  const [open, setOpen] = useState<DraftRow>();
  const [adding, setAdding] = useState(false);
  const mayWrite = meeting.permitted.includes('meeting.write') && !meeting.locked;
  const { base, other, error, isPending, save } = useVersionedPart<DraftRow[]>({
    initial: { part: rows, version: meeting.version },
    read: async () => {
      const fresh = await client.fetchQuery({ ...meetingNowQuery(meeting.id), staleTime: 0 });
      return { part: rowsOf(fresh.attendance), version: fresh.version };
    },
    write: async (part, version) => {
      const body = { version, attendance: attendanceOf(part) };
      const stored = await set.mutateAsync({ params: { id: meeting.id }, body });
      return { part: rowsOf(stored.attendance), version: stored.version };
    },
  });
  const unsaved = !sameAttendance(base.part, rows);
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
      <LeaveQuestion
        unsaved={unsaved}
        what="Ändringarna i närvaron"
        onSave={() => save(rows)}
        isSaving={isPending}
      />
      <FaultSummary error={error} />
      {other !== undefined && (
        <Notice
          kind="warning"
          announce
          title={`${other.who} ändrade närvaron ${other.when}, medan du skrev.`}
        >
          <p>Dina ändringar står kvar här. Spara dem, eller använd det som {other.who} sparade.</p>
          <div>
            <Button onPress={() => setRows(other.theirs)}>Använd det som {other.who} sparade</Button>
          </div>
        </Notice>
      )}
      {rows.length === 0 ? (
        <EmptyState title="Ingen är uppropad än">
          Här står alla som ska vara med, och om de är närvarande. Lägg till dem som kallats.
        </EmptyState>
      ) : (
        <AttendanceTable meeting={meeting} rows={rows} mayWrite={mayWrite} onChange={put} onOpen={setOpen} />
      )}
      {mayWrite && unsaved && (
        <div className="attendance__bar no-print">
          <Button variant="primary" isPending={isPending} onPress={() => void save(rows)}>
            Spara närvaron
          </Button>
          <Button variant="quiet" onPress={() => setRows(base.part)}>
            Ångra ändringarna
          </Button>
          <p role="status" className="small quiet">
            Osparade ändringar
          </p>
        </div>
      )}
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
