import type { UseQueryResult } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import type { LogEntryView } from '@klubbat/shared/contracts/log';
import { EmptyState } from '../../ui/empty-state.js';
import { LinkButton } from '../../ui/link-button.js';
import { PageTurner } from '../../ui/page-turner.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { Waiting } from '../../ui/waiting.js';
import { LogTable } from './log-table.js';

interface LogListProps {
  list: UseQueryResult<{
    entries: LogEntryView[];
    previousPage: string | null;
    nextPage: string | null;
  }>;
  caption: string;
  /** the same as files: what is shown, and the whole chain */
  files?: { csv: string; chain: string };
  personAddress?: (personId: string) => string;
  onTurn: (mark: string) => void;
  onFirstPage: () => void;
}

/** A page of a log, with what one does when there is nothing on it, or something is wrong. */
export function LogList({ list, caption, files, personAddress, onTurn, onFirstPage }: LogListProps) {
  const entries = list.data?.entries;
  return (
    <>
      {files !== undefined && (
        <div className="row no-print">
          <LinkButton href={files.csv} icon={Download}>
            Hämta det som visas som CSV
          </LinkButton>
          <LinkButton href={files.chain} icon={Download}>
            Hämta hela kedjan som NDJSON
          </LinkButton>
        </div>
      )}
      {list.isPending && <Waiting what="Hämtar loggen" />}
      {list.isError && (
        <ProblemNotice error={list.error} onRetry={() => void list.refetch()} onFirstPage={onFirstPage} />
      )}
      {entries?.length === 0 && (
        <EmptyState title="Inget i loggen passar">
          <p>Här är det tomt än, eller så har du valt så att inget passar.</p>
        </EmptyState>
      )}
      {entries !== undefined && entries.length > 0 && (
        <LogTable
          caption={caption}
          entries={entries}
          {...(personAddress === undefined ? {} : { personAddress })}
        />
      )}
      <PageTurner of="loggen" previous={list.data?.previousPage} next={list.data?.nextPage} onTurn={onTurn} />
    </>
  );
}
