import type { ReactNode } from 'react';
import type { Action } from '@klubbat/shared/vocabulary/roles';

interface PermittedProps {
  /** as it came with the record; the client decides nothing itself */
  by: readonly Action[];
  action: Action;
  children: ReactNode;
  otherwise?: ReactNode;
}

/** Shows what is inside only to the one who may do it with this record. */
export function Permitted({ by, action, children, otherwise = null }: PermittedProps) {
  return by.includes(action) ? children : otherwise;
}
