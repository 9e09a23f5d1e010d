import { mailTemplateDoors } from '@klubbat/shared/contracts/mail-template';
import { route, signedInRoute, type Route } from '../../http/route.js';
import { boardSubject } from './board-subject.js';
import { previewMailTemplate, showMailTemplate, updateMailTemplate } from './mail-template.service.js';
import { knownOrganisation, organisationSubject } from './organisation-subject.js';

const ofOrganisation = (organisationId: string) => ({ organisationId, boardId: null });

/** The words of mails: an organisation's are its administrator's, a board's are its secretary's too. */
export const mailTemplateRoutes: Route[] = [
  signedInRoute(mailTemplateDoors.ofOrganisation, {
    who: 'mandate in the organisation',
    do: async (work, { params }) =>
      showMailTemplate(work, ofOrganisation((await knownOrganisation(work, params.id)).id)),
  }),
  route(mailTemplateDoors.updateOfOrganisation, {
    may: 'organisation.administer',
    subject: organisationSubject,
    do: (work, { params, body }) => updateMailTemplate(work, ofOrganisation(params.id), body),
  }),
  signedInRoute(mailTemplateDoors.previewOfOrganisation, {
    who: 'mandate in the organisation',
    reads: true,
    do: async (work, { params, body }) =>
      previewMailTemplate(work, ofOrganisation((await knownOrganisation(work, params.id)).id), body),
  }),
  route(mailTemplateDoors.ofBoard, {
    may: 'meeting.read',
    subject: boardSubject,
    do: (work, _input, { organisationId, boardId }) => showMailTemplate(work, { organisationId, boardId }),
  }),
  route(mailTemplateDoors.updateOfBoard, {
    may: 'board.administer',
    subject: boardSubject,
    do: (work, { body }, { organisationId, boardId }) =>
      updateMailTemplate(work, { organisationId, boardId }, body),
  }),
  route(mailTemplateDoors.previewOfBoard, {
    may: 'meeting.read',
    subject: boardSubject,
    reads: true,
    do: (work, { body }, { organisationId, boardId }) =>
      previewMailTemplate(work, { organisationId, boardId }, body),
  }),
];
