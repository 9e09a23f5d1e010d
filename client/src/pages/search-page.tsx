import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { MOST_HITS, searchDoors } from '@klubbat/shared/contracts/search';
import { meetingBoardsQuery } from '../features/meetings/meetings.queries.js';
import { FoundAttachments } from '../features/search/found-attachments.js';
import { FoundDecisions } from '../features/search/found-decisions.js';
import { SearchFilter } from '../features/search/search-filter.js';
import {
  foundAttachmentsQuery,
  foundItemsQuery,
  IN_ATTACHMENTS,
  searchFilters,
  type SearchFilters,
} from '../features/search/search.queries.js';
import { useAddressFilters, useAddressPage } from '../lib/address-state.js';
import { now } from '../lib/clock.js';
import { knownQuery } from '../lib/known-query.js';
import { EmptyState } from '../ui/empty-state.js';
import { PageHeader } from '../ui/page-header.js';
import { PageTurner } from '../ui/page-turner.js';
import { ProblemNotice } from '../ui/problem-notice.js';
import { UnknownFilters } from '../ui/unknown-filters.js';
import { Waiting } from '../ui/waiting.js';

interface Counted {
  count: number;
  more: boolean;
  previousPage: string | null;
  nextPage: string | null;
}

function countWords({ count, more }: Counted): string {
  if (more) {
    return `Fler än ${MOST_HITS} träffar. Du ser de bästa av de ${MOST_HITS} senaste: skriv fler ord, eller välj år.`;
  }
  return count === 1 ? 'En träff.' : `${count} träffar.`;
}

/** A search in the texts of all items and §§ that one may read, or in the text of their attachments. */
export function SearchPage() {
  const [asked, setFilters] = useAddressFilters(searchFilters);
  const boards = useQuery(meetingBoardsQuery);
  return (
    <div className="stack stack--wide">
      <PageHeader title="Sök i beslut och texter" />
      <SearchFilter
        filters={asked}
        boards={boards.data?.boards ?? []}
        thisYear={new Date(now()).getFullYear()}
        onChange={setFilters}
      />
      {asked.var === IN_ATTACHMENTS ? (
        <InAttachments asked={asked} setFilters={setFilters} />
      ) : (
        <InItems asked={asked} setFilters={setFilters} />
      )}
    </div>
  );
}

interface PartProps {
  asked: SearchFilters;
  setFilters: (changes: SearchFilters) => void;
}

function InItems({ asked: { var: _, ...asked }, setFilters }: PartProps) {
  const { known: filters, unknown } = knownQuery(searchDoors.items.query, asked);
  const { page } = useAddressPage();
  const isAsked = Object.keys(filters).length > 0;
  const found = useQuery(foundItemsQuery({ ...filters, ...(page === undefined ? {} : { page }) }, isAsked));
  const { q = '', boardId, year } = filters;
  const where = { ...(boardId === undefined ? {} : { boardId }), ...(year === undefined ? {} : { year }) };
  const besides = useQuery(foundAttachmentsQuery({ q, ...where }, q !== ''));
  const inAttachments = q === '' ? 0 : (besides.data?.count ?? 0);
  return (
    <>
      <UnknownFilters names={unknown} onClear={setFilters} />
      {!isAsked && <WhatIsSearched />}
      <Found found={found} isAsked={isAsked} setFilters={setFilters}>
        {({ items }) => (items.length === 0 ? null : <FoundDecisions items={items} />)}
      </Found>
      {inAttachments > 0 && (
        <p>
          <Link to={`?${new URLSearchParams({ q, ...where, var: IN_ATTACHMENTS }).toString()}`}>
            {inAttachments === 1
              ? 'Visa en bilaga där orden står i texten'
              : `Visa ${besides.data?.more === true ? `fler än ${inAttachments}` : inAttachments} bilagor där orden står i texten`}
          </Link>
        </p>
      )}
    </>
  );
}

function InAttachments({ asked: { q, boardId, year }, setFilters }: PartProps) {
  const given = Object.fromEntries(
    Object.entries({ q, boardId, year }).filter(([, value]) => value !== undefined),
  ) as Partial<Record<'q' | 'boardId' | 'year', string>>;
  const { known: filters, unknown } = knownQuery(searchDoors.attachments.query, given);
  const { page } = useAddressPage();
  const isAsked = filters.q !== undefined;
  const found = useQuery(
    foundAttachmentsQuery({ ...filters, ...(page === undefined ? {} : { page }) }, isAsked),
  );
  return (
    <>
      <UnknownFilters names={unknown} onClear={setFilters} />
      {!isAsked && <WhatIsSearched />}
      <Found found={found} isAsked={isAsked} setFilters={setFilters}>
        {({ attachments }) =>
          attachments.length === 0 ? null : <FoundAttachments attachments={attachments} />
        }
      </Found>
    </>
  );
}

function WhatIsSearched() {
  return (
    <EmptyState title="Vad letar du efter?">
      <p>
        Du söker i rubriker, beslut, texter, yrkanden, namn, ärendenummer och bilagors namn. Välj ”Bilagornas
        text” för att söka i det som står inuti bilagorna.
      </p>
      <p>Skriv ”inom citattecken” för ord i följd, och -ord för det som inte ska finnas med.</p>
    </EmptyState>
  );
}

interface FoundProps<T extends Counted> {
  found: UseQueryResult<T>;
  isAsked: boolean;
  setFilters: (changes: SearchFilters) => void;
  /** null: nothing was found */
  children: (data: T) => ReactNode;
}

/** What a question came to: waiting, a fault, nothing, or the hits with their count and the ways to more. */
function Found<T extends Counted>({ found, isAsked, setFilters, children }: FoundProps<T>) {
  const { turnTo } = useAddressPage();
  if (!isAsked) {
    return null;
  }
  if (found.isPending) {
    return <Waiting what="Söker" />;
  }
  if (found.isError) {
    return (
      <ProblemNotice
        error={found.error}
        onRetry={() => void found.refetch()}
        onFirstPage={() => setFilters({})}
      />
    );
  }
  const hits = children(found.data);
  return (
    <>
      {hits === null ? (
        <EmptyState title="Inget du har tillgång till passar">
          <p>Pröva färre ord, början av ett ord, eller ta bort ett val.</p>
        </EmptyState>
      ) : (
        <>
          <p role="status">{countWords(found.data)}</p>
          {hits}
        </>
      )}
      <PageTurner
        of="träffar"
        previous={found.data.previousPage}
        next={found.data.nextPage}
        onTurn={turnTo}
      />
    </>
  );
}
