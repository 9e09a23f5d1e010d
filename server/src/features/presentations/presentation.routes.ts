import {
  boardPresentationDoors,
  openDocumentDoors,
  organisationPresentationDoors,
} from '@klubbat/shared/contracts/presentation';
import { Answer } from '../../http/answer.js';
import { route, type Route } from '../../http/route.js';
import type { Work } from '../../platform/work.js';
import { boardSubject } from '../register/board-subject.js';
import { organisationSubject } from '../register/organisation-subject.js';
import {
  addOpenDocument,
  openDocumentFile,
  publishOpenDocument,
  removeOpenDocument,
  updateOpenDocument,
  withdrawOpenDocument,
} from './open-document.service.js';
import { showPresentation } from './presentation-view.service.js';
import { publishPresentation, saveDraft } from './presentation.service.js';
import { findOpenDocument, type Whose } from './presentation.store.js';

type ById = { params: { id: string } };
type Found = (work: Work, input: ById) => Promise<Whose | undefined>;

/** The page of a board, as the subject of a policy. */
export const ofBoard: Found = async (work, input) => {
  const subject = await boardSubject(work, input);
  return subject && { organisationId: subject.organisationId, boardId: subject.boardId };
};

/** The page of an organisation itself. */
export const ofOrganisation: Found = async (work, input) => {
  const subject = await organisationSubject(work, input);
  return subject && { organisationId: subject.organisationId, boardId: null };
};

async function documentSubject(work: Work, { params }: ById) {
  const document = await findOpenDocument(work.tx, params.id);
  return document === null
    ? undefined
    : { organisationId: document.organisationId, boardId: document.boardId, document };
}

function routesOf(
  doors: typeof boardPresentationDoors | typeof organisationPresentationDoors,
  subject: Found,
): Route[] {
  const how = { may: 'presentation.write', subject } as const;
  return [
    route(doors.show, { ...how, do: (work, _input, whose) => showPresentation(work, whose) }),
    route(doors.save, { ...how, do: (work, { body }, whose) => saveDraft(work, whose, body) }),
    route(doors.publish, { ...how, do: (work, { body }, whose) => publishPresentation(work, whose, body) }),
    route(doors.addDocument, {
      ...how,
      do: async (work, { body, files }, whose) => {
        const { view, added } = await addOpenDocument(work, whose, body, files);
        return new Answer(added ? 201 : 200, view);
      },
    }),
  ];
}

const ofDocument = { may: 'presentation.write', subject: documentSubject } as const;

export const presentationRoutes: Route[] = [
  ...routesOf(boardPresentationDoors, ofBoard),
  ...routesOf(organisationPresentationDoors, ofOrganisation),
  route(openDocumentDoors.update, {
    ...ofDocument,
    do: (work, { params, body }) => updateOpenDocument(work, params.id, body),
  }),
  route(openDocumentDoors.publish, {
    ...ofDocument,
    do: (work, { params }) => publishOpenDocument(work, params.id),
  }),
  route(openDocumentDoors.withdraw, {
    ...ofDocument,
    do: (work, { params }) => withdrawOpenDocument(work, params.id),
  }),
  route(openDocumentDoors.remove, {
    ...ofDocument,
    do: (work, { params }) => removeOpenDocument(work, params.id),
  }),
  route(openDocumentDoors.file, {
    ...ofDocument,
    do: (work, _input, { document }) => openDocumentFile(work, document),
  }),
];
