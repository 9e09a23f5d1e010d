import { peopleImportDoors } from '@klubbat/shared/contracts/people-import';
import { FileAnswer } from '../../http/answer.js';
import { route, type Route } from '../../http/route.js';
import type { Work } from '../../platform/work.js';
import { may } from '../../policies/may.js';
import { organisationSubject } from '../register/organisation-subject.js';
import { importPeople, previewPeople } from './people-import.service.js';
import { findRegisterState } from './people-import.store.js';
import { peopleCsv, peopleRows, peopleXlsx } from './people-sheet.js';

/** All people of an organisation with their addresses, to take away. */
const guard = { may: 'organisation.administer', proof: true, subject: organisationSubject } as const;

/** Who keeps any board of the organisation reads lists in to it; what is beyond it is refused row by row. */
const keeping = {
  may: 'board.administer',
  subject: async (work: Work, input: { params: { id: string } }) => {
    const subject = await organisationSubject(work, input);
    const own = work.actor.mandates.find(
      (mandate) =>
        mandate.organisationId === input.params.id &&
        may(work.actor, 'board.administer', { organisationId: input.params.id, boardId: mandate.boardId }),
    );
    return subject === undefined
      ? undefined
      : { ...subject, ...(own === undefined ? {} : { boardId: own.boardId }) };
  },
} as const;

/** All of the register, to be taken along: it is noted by whom. */
function registerAsFile(work: Work, organisationId: string) {
  work.noteAccess({ organisationId, kind: 'people-file', thingId: organisationId });
  return findRegisterState(work.tx, organisationId);
}

export const peopleImportRoutes: Route[] = [
  route(peopleImportDoors.preview, {
    ...keeping,
    do: (work, { params, files }) => previewPeople(work, params.id, files),
  }),
  route(peopleImportDoors.import, {
    ...keeping,
    do: (work, { params, body, files }) => importPeople(work, params.id, body, files),
  }),
  route(peopleImportDoors.template, {
    ...keeping,
    do: async () =>
      new FileAnswer(
        await peopleXlsx([]),
        'Mall för personer och uppdrag.xlsx',
        peopleImportDoors.template.produces ?? '',
        'saved',
      ),
  }),
  route(peopleImportDoors.exportXlsx, {
    ...guard,
    do: async (work, { params }, { organisation }) =>
      new FileAnswer(
        await peopleXlsx(peopleRows(await registerAsFile(work, params.id))),
        `Personer ${organisation.name}.xlsx`,
        peopleImportDoors.exportXlsx.produces ?? '',
        'saved',
      ),
  }),
  route(peopleImportDoors.exportCsv, {
    ...guard,
    do: async (work, { params }, { organisation }) =>
      new FileAnswer(
        peopleCsv(peopleRows(await registerAsFile(work, params.id))),
        `Personer ${organisation.name}.csv`,
        'text/csv; charset=utf-8',
        'saved',
      ),
  }),
];
