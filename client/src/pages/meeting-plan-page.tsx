import { useQuery } from '@tanstack/react-query';
import type { BoardView } from '@klubbat/shared/contracts/register';
import { meetingBoardsQuery } from '../features/meetings/meetings.queries.js';
import { PlanEditor } from '../features/meetings/plan/plan-editor.js';
import { planQuery } from '../features/meetings/plan/plan.queries.js';
import { useAddressFilters } from '../lib/address-state.js';
import { today } from '../lib/moment.js';
import { EmptyState } from '../ui/empty-state.js';
import { PageHeader } from '../ui/page-header.js';
import { ProblemNotice } from '../ui/problem-notice.js';
import { SelectField } from '../ui/select-field.js';
import { Waiting } from '../ui/waiting.js';

const names = ['boardId', 'ar', 'fran'] as const;
const YEARS = [-1, 0, 1, 2, 3];
/** Until summer one still plans the year at hand. */
const NEXT_FROM = '07';

/** When is a board to meet in a year, what speaks against it, and what stands already? */
export function MeetingPlanPage() {
  const [{ boardId, ar = '', fran }, setFilters] = useAddressFilters(names);
  const boards = useQuery(meetingBoardsQuery);
  const mine = boards.data?.boards.filter(({ permitted }) => permitted.includes('meeting.write'));
  const now = today();
  const thisYear = Number(now.slice(0, 4));
  const year = /^(?:19|2\d)\d{2}$/u.test(ar)
    ? Number(ar)
    : now.slice(5, 7) >= NEXT_FROM
      ? thisYear + 1
      : thisYear;
  const board = mine?.find(({ id }) => id === boardId) ?? (mine?.length === 1 ? mine[0] : undefined);
  return (
    <div className="stack stack--wide">
      <PageHeader
        title="Årsplan"
        windowTitle={board === undefined ? 'Årsplan' : `Årsplan ${year}, ${board.name}`}
        crumbs={[{ to: '/sammantraden', label: 'Sammanträden' }]}
        lead={board === undefined ? undefined : `${board.name}, ${board.organisation}, ${year}`}
      />
      {boards.isPending && <Waiting />}
      {boards.isError && <ProblemNotice error={boards.error} onRetry={() => void boards.refetch()} />}
      {mine?.length === 0 && (
        <EmptyState title="Det finns inget organ som du planerar för">
          <p>Årsplanen görs av organets sekreterare.</p>
        </EmptyState>
      )}
      {mine !== undefined && mine.length > 0 && (
        <>
          <Choice
            boards={mine}
            boardId={board?.id ?? ''}
            year={year}
            years={[...new Set([...YEARS.map((more) => thisYear + more), year])].sort()}
            onChange={setFilters}
          />
          {board === undefined ? (
            <EmptyState title="Välj ett organ">
              <p>Varje organ har en plan för varje år.</p>
            </EmptyState>
          ) : (
            <Plan key={`${board.id} ${year}`} boardId={board.id} year={year} from={fran} />
          )}
        </>
      )}
    </div>
  );
}

interface ChoiceProps {
  boards: readonly BoardView[];
  boardId: string;
  year: number;
  years: readonly number[];
  onChange: (changes: { boardId?: string; ar?: string }) => void;
}

function Choice({ boards, boardId, year, years, onChange }: ChoiceProps) {
  const several = new Set(boards.map(({ organisationId }) => organisationId)).size > 1;
  return (
    <search className="plan-fields no-print">
      <SelectField
        label="Organ"
        value={boardId}
        onChange={(id) => onChange({ boardId: id })}
        options={[
          ...(boardId === '' ? [{ value: '', label: 'Välj organ' }] : []),
          ...boards.map(({ id, name, organisation }) => ({
            value: id,
            label: several ? `${name} (${organisation})` : name,
          })),
        ]}
      />
      <SelectField
        label="År"
        width="short"
        value={String(year)}
        onChange={(ar) => onChange({ ar })}
        options={years.map((one) => ({ value: String(one), label: String(one) }))}
      />
    </search>
  );
}

function Plan({ boardId, year, from }: { boardId: string; year: number; from: string | undefined }) {
  const plan = useQuery(planQuery(boardId, year));
  if (plan.data !== undefined) {
    return <PlanEditor plan={plan.data} from={from} />;
  }
  return plan.error === null ? (
    <Waiting what="Hämtar planen" />
  ) : (
    <ProblemNotice error={plan.error} onRetry={() => void plan.refetch()} />
  );
}
