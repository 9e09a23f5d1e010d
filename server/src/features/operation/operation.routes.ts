import { NIL } from 'uuid';
import { operationDoors } from '@klubbat/shared/contracts/operation';
import { OpenAnswer } from '../../http/answer.js';
import { openRoute, signedInRoute, type Route } from '../../http/route.js';
import { fail } from '../../platform/errors.js';
import type { Actor } from '../../platform/work.js';
import { may } from '../../policies/may.js';
import { confirmClock, showOperation, showStatus, type OperationParts } from './operation.service.js';

/** Of no organisation: nobody has it by a mandate. */
function refuseOthers(actor: Actor): void {
  if (!may(actor, 'installation.operate', { organisationId: NIL })) {
    fail('forbidden');
  }
}

/** @param lookAgain holds the clock against others anew */
export const operationRoutes = (parts: OperationParts & { lookAgain: () => Promise<void> }): Route[] => [
  signedInRoute(operationDoors.show, {
    who: 'installation.operate',
    do: ({ tx, actor, now }) => {
      refuseOthers(actor);
      return showOperation(tx, parts, now);
    },
  }),
  signedInRoute(operationDoors.confirmClock, {
    who: 'installation.operate',
    do: async (work) => {
      refuseOthers(work.actor);
      await confirmClock(work, parts.clock);
      work.afterCommit(() => void parts.lookAgain());
      return showOperation(work.tx, parts, work.now);
    },
  }),
  openRoute(operationDoors.status, {
    do: async ({ tx, now }) => new OpenAnswer(await showStatus(tx, now)),
  }),
];
