import { proposalDoors } from '@klubbat/shared/contracts/proposal';
import { proposalSentences as say } from '@klubbat/shared/sentences/proposal-sentences';
import { route, type Route, type UploadedFile } from '../../http/route.js';
import { fail } from '../../platform/errors.js';
import { readProposalApart } from '../printing/print.js';
import { findBoard } from '../register/register.store.js';
import { itemSubject } from './item-subject.js';

function refuseFile(message: string): never {
  return fail('invalid', { errors: [{ path: '$.file', message }] });
}

function theFile(files: readonly UploadedFile[]): UploadedFile {
  const [file, more] = files;
  if (file === undefined) {
    return refuseFile(say.noFile);
  }
  return more === undefined ? file : refuseFile(say.oneFile);
}

export const proposalRoutes: Route[] = [
  route(proposalDoors.read, {
    may: 'meeting.write',
    subject: itemSubject,
    do: async (work, { files }, { meeting }) => {
      const board = await findBoard(work.tx, meeting.boardId);
      const read = await readProposalApart(theFile(files).bytes, board?.headings ?? {});
      return read.ok ? { sections: read.sections, leftOut: read.leftOut } : refuseFile(read.message);
    },
  }),
];
