import { verificationDoors } from '@klubbat/shared/contracts/verification';
import { onlyFile, refuseFile } from '../../http/only-file.js';
import { openRoute, type Route } from '../../http/route.js';
import { verifyFile, verifyReference } from './verify-document.service.js';

const SAY = { noFile: 'Välj en PDF-fil.', oneFile: 'Välj en fil i taget.' };
/** A PDF may begin a little into the file. */
const HEAD = 1024;

export const verificationRoutes: Route[] = [
  openRoute(verificationDoors.byReference, {
    do: async ({ tx, now }, { params }, asker) =>
      verifyReference({ tx, now, actor: await asker() }, params.reference.toLowerCase()),
  }),
  openRoute(verificationDoors.byFile, {
    reads: true,
    do: async ({ tx, now }, { files, body }, asker) => {
      const { bytes } = onlyFile(files, SAY);
      if (!bytes.subarray(0, HEAD).includes('%PDF-')) {
        refuseFile('Filen är ingen PDF.');
      }
      return verifyFile({ tx, now, actor: await asker() }, bytes, body.reference?.toLowerCase());
    },
  }),
];
