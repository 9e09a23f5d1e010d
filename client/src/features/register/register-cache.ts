import type { OrganisationView } from '@klubbat/shared/contracts/organisation';
import { registerDoors, type BoardView } from '@klubbat/shared/contracts/register';
import { queryClient } from '../../lib/query-client.js';
import { boardsQuery, organisationsQuery } from './register.queries.js';

/** Of two that tell of the same row, the newer: what a list knows beside it is kept. */
function newer<R extends { id: string; version: number }>(
  rows: R[],
  saved: { id: string; version: number },
): R[] {
  return rows.map((row) => (row.id === saved.id && row.version < saved.version ? { ...row, ...saved } : row));
}

/** Puts what a save was answered with into the lists that the pages show, instead of reading them for every word. */
export function updateBoardInCache(board: BoardView): void {
  queryClient.setQueryData(boardsQuery.queryKey, (list) => list && { boards: newer(list.boards, board) });
}

export function updateOrganisationInCache(organisation: OrganisationView): void {
  queryClient.setQueryData(
    organisationsQuery.queryKey,
    (list) => list && { ...list, organisations: newer(list.organisations, organisation) },
  );
}

/** Something could not be saved: the page shows what was. */
export function readRegisterAnew(): void {
  for (const { path } of [registerDoors.boards, registerDoors.organisations]) {
    void queryClient.invalidateQueries({ queryKey: [path] });
  }
}
