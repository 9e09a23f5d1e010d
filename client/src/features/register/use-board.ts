import { useOutletContext } from 'react-router';
import type { BoardSummary } from '@klubbat/shared/contracts/register';

/** The board on whose page this part stands. */
export function useBoard(): BoardSummary {
  return useOutletContext<BoardSummary>();
}
