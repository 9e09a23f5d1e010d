import type { Action } from '@klubbat/shared/vocabulary/roles';
import type { TokenScope } from '@klubbat/shared/vocabulary/token-scopes';

interface Opened {
  /** what it may look at */
  reads: readonly Action[];
  /** what it may also change something by */
  writes?: readonly Action[];
}

/**
 * The actions that each scope opens, to a person who may them. None opens what is secret, what is administered, what sends for
 * adjustment, publishes or corrects, or anything by which one signs in, signs or speaks as oneself: a program is no person.
 */
const opened: Readonly<Record<TokenScope, Opened>> = {
  'meetings.read': { reads: ['meeting.read'] },
  'meetings.write': { reads: ['meeting.read', 'meeting.write'], writes: ['meeting.write', 'case.plan'] },
  'deliveries.read': { reads: ['meeting.read', 'diary.read'] },
  'deliveries.write': {
    reads: ['meeting.read', 'diary.read', 'meeting.dispatch'],
    writes: ['meeting.dispatch'],
  },
  'incoming.read': { reads: ['incoming.read'] },
  'incoming.write': { reads: ['incoming.read', 'incoming.register'], writes: ['incoming.register'] },
  'register.read': { reads: ['person.read', 'attendance.read'] },
  'archive.read': { reads: ['meeting.archive'], writes: ['meeting.archive'] },
};

/** Which actions a token with these scopes may look at, and change something by. */
export function openedBy(scopes: readonly TokenScope[]): { reads: Action[]; writes: Action[] } {
  const writes = scopes.flatMap((scope) => opened[scope].writes ?? []);
  return { reads: [...scopes.flatMap((scope) => opened[scope].reads), ...writes], writes };
}
