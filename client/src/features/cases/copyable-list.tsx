import { useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useSearchParams } from 'react-router';
import { itemCopyDoors } from '@klubbat/shared/contracts/item-copy';
import { longDate } from '@klubbat/shared/sentences/dates';
import { useAddressFilters } from '../../lib/address-state.js';
import { knownQuery } from '../../lib/known-query.js';
import { Checkbox } from '../../ui/checkbox.js';
import { DataTable } from '../../ui/data-table.js';
import { EmptyState } from '../../ui/empty-state.js';
import { LinkButton } from '../../ui/link-button.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { SearchField } from '../../ui/search-field.js';
import { SelectField } from '../../ui/select-field.js';
import { UnknownFilters } from '../../ui/unknown-filters.js';
import { Waiting } from '../../ui/waiting.js';
import { copyableQuery, copyFilters } from './copy-item.queries.js';
import '../../ui/list-filter.css';

/** So many years back are offered; further back one searches by words. */
const YEARS = 8;

interface CopyableListProps {
  meetingId: string;
  /** the body of the meeting that is copied to */
  board: string;
  date: string;
}

/** Items of earlier meetings to choose one from. */
export function CopyableList({ meetingId, board, date }: CopyableListProps) {
  const [asked, setFilters] = useAddressFilters(copyFilters);
  const { known, unknown } = knownQuery(itemCopyDoors.search.query, asked);
  const list = useQuery(copyableQuery(meetingId, known));
  const [search] = useSearchParams();
  const look = useCallback((q: string) => setFilters({ q }), [setFilters]);
  const last = Number(date.slice(0, 4));
  const years = Array.from({ length: YEARS }, (_, back) => String(last - back));
  const chosenYear = known.year === undefined ? '' : String(known.year);
  const addressOf = (id: string) => {
    const next = new URLSearchParams(search);
    next.set('fran', id);
    return `?${next.toString()}`;
  };
  return (
    <section className="stack" aria-labelledby="tidigare-punkter">
      <h3 id="tidigare-punkter">Välj en punkt</h3>
      <search className="list-filter no-print">
        <SearchField placeholder="Rubrik eller ärendenummer" value={known.q ?? ''} onChange={look} />
        <SelectField
          label="År"
          value={chosenYear}
          onChange={(year) => setFilters({ year })}
          options={[
            { value: '', label: 'Alla år' },
            ...[...new Set([...years, ...(chosenYear === '' ? [] : [chosenYear])])].map((year) => ({
              value: year,
              label: year,
            })),
          ]}
        />
        <Checkbox
          isSelected={known.everywhere === 'true'}
          onChange={(everywhere) => setFilters({ everywhere: everywhere ? 'true' : '' })}
        >
          Sök även i andra organ än {board}
        </Checkbox>
      </search>
      <UnknownFilters names={unknown} onClear={setFilters} />
      {list.isPending && <Waiting what="Söker" />}
      {list.isError && <ProblemNotice error={list.error} onRetry={() => void list.refetch()} />}
      {list.data?.items.length === 0 && (
        <EmptyState title="Ingen punkt passar">
          <p>Sök på andra ord, ett annat år eller i andra organ. Bara det du får läsa visas.</p>
        </EmptyState>
      )}
      {list.data !== undefined && list.data.items.length > 0 && (
        <DataTable
          caption="Punkter från andra sammanträden, de senaste först"
          rows={list.data.items}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'title',
              heading: 'Punkt',
              rowHeading: true,
              cell: ({ title, caseNumber }) => (
                <>
                  {title} {caseNumber !== null && <span className="quiet small">{caseNumber}</span>}
                </>
              ),
            },
            {
              key: 'where',
              heading: 'Sammanträde',
              cell: ({ board: at, date: day, label }) =>
                `${at} ${longDate(day)}${label === null ? '' : `, ${label}`}`,
            },
            {
              key: 'choose',
              heading: 'Välj',
              quietHeading: true,
              align: 'right',
              cell: ({ id, title, date: day }) => (
                <LinkButton to={addressOf(id)}>
                  Visa
                  <span className="visually-hidden">
                    {' '}
                    {title} {day}
                  </span>
                </LinkButton>
              ),
            },
          ]}
        />
      )}
      {list.data?.more === true && (
        <p className="quiet">Fler punkter passar. Sök på fler ord eller välj ett år.</p>
      )}
    </section>
  );
}
