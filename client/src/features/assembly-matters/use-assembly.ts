import { useQuery } from '@tanstack/react-query';
import type { BoardView } from '@klubbat/shared/contracts/register';
import { useAddressFilters } from '../../lib/address-state.js';
import { matterBoardsQuery } from './matter.queries.js';

const place = ['organ'] as const;

/** The fullmäktige that the address names, or the first of those that are asked for. */
export function useAssembly(isAskedFor: (board: BoardView) => boolean = () => true) {
  const [{ organ }, choose] = useAddressFilters(place);
  const query = useQuery(matterBoardsQuery);
  const assemblies = (query.data?.boards ?? []).filter(
    (board) => board.kind === 'assembly' && isAskedFor(board),
  );
  const board = organ === undefined ? assemblies[0] : assemblies.find(({ id }) => id === organ);
  return { query, assemblies, board, choose: (id: string) => choose({ organ: id }) };
}

export type AssemblyChosen = ReturnType<typeof useAssembly>;
