import { useQuery } from '@tanstack/react-query';
import type { BoardSettings } from '@klubbat/shared/contracts/board-settings';
import { itemBoardsQuery } from './agenda.queries.js';

/** What a board has set up for those who write its items. */
export type ItemBoard = Pick<
  BoardSettings,
  'appealable' | 'headings' | 'itemSections' | 'phrases' | 'recipients' | 'standingItems'
>;

const nothing: ItemBoard = {
  appealable: true,
  headings: {},
  itemSections: [],
  phrases: [],
  recipients: [],
  standingItems: [],
};

/** The settings of the board whose meeting it is; nothing where they cannot be read, for one can write without them. */
export function useItemBoard(boardId: string): ItemBoard {
  return useQuery(itemBoardsQuery).data?.boards.find(({ id }) => id === boardId) ?? nothing;
}
