import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import {
  attendanceFiles,
  attendanceReportQuery,
} from '../features/attendance-report/attendance-report.queries.js';
import { PeriodChoice } from '../features/attendance-report/period-choice.js';
import { ReportTables } from '../features/attendance-report/report-tables.js';
import { useBoard } from '../features/register/use-board.js';
import { useAddressFilters } from '../lib/address-state.js';
import { today } from '../lib/moment.js';
import { faultAt } from '../lib/problem-error.js';
import { EmptyState } from '../ui/empty-state.js';
import { LinkButton } from '../ui/link-button.js';
import { ProblemNotice } from '../ui/problem-notice.js';
import { Waiting } from '../ui/waiting.js';

/** Who was at the board's meetings: the year that runs, until another period is chosen. */
export function BoardAttendancePage() {
  const board = useBoard();
  const [chosen, choose] = useAddressFilters(['fran', 'till']);
  const year = today().slice(0, 4);
  const period = { from: chosen.fran ?? `${year}-01-01`, to: chosen.till ?? `${year}-12-31` };
  const report = useQuery({
    ...attendanceReportQuery(board.id, period),
    placeholderData: keepPreviousData,
  });
  const fault = faultAt(report.error, 'to');
  return (
    <div className="stack stack--wide">
      <p>
        Underlag för arvoden: vilka som har varit med vid organets sammanträden. Filerna har en rad för varje
        person och sammanträde, med klockslag och paragrafer.
      </p>
      <PeriodChoice
        period={period}
        error={fault}
        onChange={({ from, to }) =>
          choose({ ...(from === undefined ? {} : { fran: from }), ...(to === undefined ? {} : { till: to }) })
        }
      />
      {report.error !== null && fault === undefined && (
        <ProblemNotice error={report.error} onRetry={() => void report.refetch()} />
      )}
      {report.isPending && <Waiting what="Räknar närvaron" />}
      {report.data !== undefined && report.error === null && (
        <>
          {report.data.meetings === 0 ? (
            <EmptyState title="Inga hållna sammanträden under den tiden">
              <p>Här räknas sammanträden som har hållits och där närvaron är antecknad.</p>
            </EmptyState>
          ) : (
            <>
              <div className="row no-print">
                {attendanceFiles(board.id, period).map(({ label, address }) => (
                  <LinkButton key={label} href={address} icon={Download} download>
                    {label}
                  </LinkButton>
                ))}
                <span className="quiet">
                  {report.data.meetings === 1
                    ? 'Ett sammanträde'
                    : `${String(report.data.meetings)} sammanträden`}
                </span>
              </div>
              <ReportTables report={report.data} />
            </>
          )}
        </>
      )}
    </div>
  );
}
