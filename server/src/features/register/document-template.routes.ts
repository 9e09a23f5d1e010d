import { templateDoors } from '@klubbat/shared/contracts/document-template';
import { route, signedInRoute, type Route } from '../../http/route.js';
import { pacePreviews } from '../printing/preview-pace.js';
import { previewTemplate, showTemplate, updateTemplate } from './document-template.service.js';
import { knownOrganisation, organisationSubject } from './organisation-subject.js';

export const documentTemplateRoutes: Route[] = [
  signedInRoute(templateDoors.show, {
    who: 'mandate in the organisation',
    do: async (work, { params }) => showTemplate(work, await knownOrganisation(work, params.id)),
  }),
  route(templateDoors.update, {
    may: 'organisation.administer',
    subject: organisationSubject,
    do: (work, { params, body }) => updateTemplate(work, params.id, body),
  }),
  signedInRoute(templateDoors.preview, {
    who: 'mandate in the organisation',
    reads: true,
    do: async (work, { params, body }) => {
      pacePreviews(work.actor.personId, work.now);
      return previewTemplate(work, await knownOrganisation(work, params.id), body);
    },
  }),
];
