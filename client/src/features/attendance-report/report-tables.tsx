import type { AttendanceReport } from '@klubbat/shared/contracts/attendance-report';
import { DataTable, type Column } from '../../ui/data-table.js';

interface Sums {
  meetings: number;
  attended: number;
  served: number;
  remote: number;
}

const sum = <R extends Sums>(key: keyof Sums, heading: string): Column<R> => ({
  key,
  heading,
  align: 'right',
  figures: true,
  width: '14%',
  cell: (row) => row[key],
});

const sums = <R extends Sums>(): Column<R>[] => [
  sum('meetings', 'Antecknad'),
  sum('attended', 'Närvarande'),
  sum('served', 'Tjänstgjorde'),
  sum('remote', 'På distans'),
];

/** How many meetings each person was at, and each party's members and substitutes together. */
export function ReportTables({ report }: { report: AttendanceReport }) {
  return (
    <>
      <section className="stack stack--tight">
        <h2>Personer</h2>
        <DataTable
          caption="Antal sammanträden per person"
          rows={report.people}
          rowKey={({ person }) => person}
          columns={[
            {
              key: 'name',
              heading: 'Namn',
              rowHeading: true,
              cell: ({ name, party, represents }) => (
                <>
                  {name}{' '}
                  <span className="small quiet">
                    {[party, represents].filter((part) => part !== null).join(', ')}
                  </span>
                </>
              ),
            },
            ...sums<AttendanceReport['people'][number]>(),
          ]}
        />
      </section>
      {report.parties.some(({ party }) => party !== null) && (
        <section className="stack stack--tight">
          <h2>Partier</h2>
          <p className="small quiet">Ledamöter och ersättare tillsammans, en gång för varje sammanträde.</p>
          <DataTable
            caption="Ledamöters och ersättares närvaro per parti"
            rows={report.parties}
            rowKey={({ party }) => party ?? ''}
            columns={[
              {
                key: 'party',
                heading: 'Parti',
                rowHeading: true,
                cell: ({ party }) => party ?? 'Utan parti',
              },
              ...sums<AttendanceReport['parties'][number]>(),
            ]}
          />
        </section>
      )}
    </>
  );
}
