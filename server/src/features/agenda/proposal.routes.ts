import { proposalDoors } from '@klubbat/shared/contracts/proposal';
import { proposalSentences as say } from '@klubbat/shared/sentences/proposal-sentences';
import { onlyFile, refuseFile } from '../../http/only-file.js';
import { route, type Route } from '../../http/route.js';
import { readProposalApart } from '../printing/print.js';
import { findBoard } from '../register/register.store.js';
import { itemSubject } from './item-subject.js';

export const proposalRoutes: Route[] = [
  route(proposalDoors.read, {
    may: 'meeting.write',
    subject: itemSubject,
    do: async (work, { files }, { meeting }) => {
      const board = await findBoard(work.tx, meeting.boardId);
      const read = await readProposalApart(onlyFile(files, say).bytes, board?.headings ?? {});
      return read.ok ? { sections: read.sections, leftOut: read.leftOut } : refuseFile(read.message);
    },
  }),
];
