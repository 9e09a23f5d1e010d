import type { BoardKind } from '../vocabulary/meeting-words.js';
import type { AdjustmentState } from '../vocabulary/states.js';

const ADJUSTED: readonly AdjustmentState[] = ['adjusted', 'announced', 'appeal-period-over', 'archived'];
/** Bodies that as a rule only prepare what others decide. */
const PREPARING: readonly BoardKind[] = ['preparatory', 'subcommittee', 'group'];

export interface KnownProtocol {
  state: AdjustmentState;
  boardKind: BoardKind;
  /** the board posts notices of its adjusted protocols: it decides, and all may know of it */
  announced: boolean;
  /** something of it is secret */
  secret: boolean;
}

/**
 * May anyone know of a protocol without asking? Before the adjustment it is a working draft (TF 2:10 2 st 3), and that of a
 * body which only prepares is public first when the case is over or it has been sent (2:10 3 st). What is secret is not.
 */
export function isPubliclyKnown({ state, boardKind, announced, secret }: KnownProtocol): boolean {
  return ADJUSTED.includes(state) && !secret && (announced || !PREPARING.includes(boardKind));
}
