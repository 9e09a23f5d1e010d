import { NIL } from 'uuid';
import { operationDoors } from '@klubbat/shared/contracts/operation';
import { OpenAnswer } from '../../http/answer.js';
import { openRoute, signedInRoute, type Route } from '../../http/route.js';
import { fail } from '../../platform/errors.js';
import type { VirusScan } from '../../platform/virus-scan.js';
import { may } from '../../policies/may.js';
import { showOperation, showStatus } from './operation.service.js';

export const operationRoutes = (version: string, scan: VirusScan | undefined): Route[] => [
  signedInRoute(operationDoors.show, {
    who: 'installation.operate',
    do: ({ tx, actor, now }) => {
      // of no organisation: nobody has it by a mandate
      if (!may(actor, 'installation.operate', { organisationId: NIL })) {
        fail('forbidden');
      }
      return showOperation(tx, { version, scan }, now);
    },
  }),
  openRoute(operationDoors.status, {
    do: async ({ tx, now }) => new OpenAnswer(await showStatus(tx, now)),
  }),
];
