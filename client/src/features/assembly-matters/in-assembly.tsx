import type { ReactNode } from 'react';
import type { BoardView } from '@klubbat/shared/contracts/register';
import { EmptyState } from '../../ui/empty-state.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { Waiting } from '../../ui/waiting.js';
import { BoardChoice } from './board-choice.js';
import type { AssemblyChosen } from './use-assembly.js';

interface InAssemblyProps {
  chosen: AssemblyChosen;
  /** what is said where there is none */
  none: { title: string; text: string };
  /** what stands above the choice */
  lead?: ReactNode;
  children: (board: BoardView) => ReactNode;
}

/** What a page tells of one fullmäktige, under the choice of which. */
export function InAssembly({ chosen, none, lead, children }: InAssemblyProps) {
  const { query, assemblies, board, choose } = chosen;
  return (
    <>
      {query.isPending && <Waiting what="Hämtar organen" />}
      {query.isError && <ProblemNotice error={query.error} onRetry={() => void query.refetch()} />}
      {query.data !== undefined && board === undefined && (
        <EmptyState title={none.title}>
          <p>{none.text}</p>
        </EmptyState>
      )}
      {board !== undefined && (
        <>
          {lead}
          <BoardChoice boards={assemblies} value={board.id} onChange={choose} />
          {children(board)}
        </>
      )}
    </>
  );
}
