import { useEffect, useRef } from 'react';
import { Link } from 'react-router';
import { problemOf } from '../../lib/problem-error.js';
import { DataTable } from '../../ui/data-table.js';
import { Notice } from '../../ui/notice.js';
import './import-faults.css';

function howMany(count: number): string {
  return count === 1 ? 'Ett fel i filen' : `${count} fel i filen`;
}

/** Why a file was not read in: every fault at once, each with its place in the file. It takes focus. */
export function ImportFaults({ error }: { error: unknown }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), [error]);
  const { title, detail, errors, meetingId } = problemOf(error);
  return (
    <div className="import-faults stack" role="alert" tabIndex={-1} ref={box}>
      <Notice kind="error" title={errors.length > 0 ? howMany(errors.length) : title}>
        <p>{errors.length > 0 ? 'Inget har lästs in. Rätta filen och välj den igen.' : detail}</p>
        {meetingId !== undefined && (
          <p>
            <Link to={`/sammantraden/${meetingId}`}>Öppna sammanträdet som finns</Link>
          </p>
        )}
      </Notice>
      {errors.length > 0 && (
        <DataTable
          caption="Felen i filen"
          compact
          rows={errors.map((fault, index) => ({ ...fault, number: index + 1 }))}
          rowKey={({ number }) => String(number)}
          columns={[
            { key: 'message', heading: 'Vad är fel', rowHeading: true, cell: ({ message }) => message },
            { key: 'path', heading: 'Var i filen', cell: ({ path }) => <code>{path}</code> },
          ]}
        />
      )}
    </div>
  );
}
