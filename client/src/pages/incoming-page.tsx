import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { IncomingTable } from '../features/receiving/incoming-table.js';
import { incomingListQuery, placesQuery } from '../features/receiving/incoming.queries.js';
import { ReceiveExtract } from '../features/receiving/receive-extract.js';
import { useAddressPage } from '../lib/address-state.js';
import { EmptyState } from '../ui/empty-state.js';
import { PageHeader } from '../ui/page-header.js';
import { PageTurner } from '../ui/page-turner.js';
import { ProblemNotice } from '../ui/problem-notice.js';
import { Waiting } from '../ui/waiting.js';

/** What others have sent, and where it is registered. */
export function IncomingPage() {
  const navigate = useNavigate();
  const [receiving, setReceiving] = useState(false);
  const places = useQuery(placesQuery);
  const { page, turnTo } = useAddressPage();
  const list = useQuery(incomingListQuery(page === undefined ? {} : { page }));
  return (
    <div className="stack stack--wide">
      <PageHeader title="Inkommet" crumbs={[{ to: '/arenden', label: 'Ärenden' }]} />
      <ReceiveExtract
        places={places.data?.places ?? []}
        onFile={setReceiving}
        onRegistered={(id) => void navigate(`/inkommet/${id}`)}
      />
      {!receiving && (
        <>
          {list.isPending && <Waiting what="Hämtar det som har kommit in" />}
          {list.isError && <ProblemNotice error={list.error} onRetry={() => void list.refetch()} />}
          {list.data?.documents.length === 0 && (
            <EmptyState title="Inget har registrerats än">
              <p>Protokollsutdrag från andra registreras här, på ett ärende hos er.</p>
            </EmptyState>
          )}
          {list.data !== undefined && list.data.documents.length > 0 && (
            <IncomingTable documents={list.data.documents} />
          )}
          <PageTurner
            of="handlingar"
            previous={list.data?.previousPage}
            next={list.data?.nextPage}
            onTurn={turnTo}
          />
        </>
      )}
    </div>
  );
}
