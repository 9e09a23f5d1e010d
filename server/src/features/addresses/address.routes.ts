import { addressDoors } from '@klubbat/shared/contracts/address';
import { addressImportDoors } from '@klubbat/shared/contracts/address-import';
import { route, signedInRoute, type Route } from '../../http/route.js';
import type { Work } from '../../platform/work.js';
import { may, throughAnyBoard } from '../../policies/may.js';
import { knownOrganisation, organisationSubject } from '../register/organisation-subject.js';
import { importAddresses, previewAddresses } from './address-import.service.js';
import { addToBook, listAddresses, updateAddress } from './address.service.js';
import { findAddress } from './address.store.js';

/** The book is the organisation's: who sends for any of its boards may write in it. */
const bookOf = ({ actor }: Work, organisationId: string) =>
  throughAnyBoard(actor, 'meeting.dispatch', organisationId);

async function bookSubject(work: Work, input: { params: { id: string } }) {
  const subject = await organisationSubject(work, input);
  return subject === undefined ? undefined : bookOf(work, subject.organisationId);
}

async function addressSubject(work: Work, { params }: { params: { id: string } }) {
  const address = await findAddress(work.tx, params.id);
  return address === null ? undefined : { ...bookOf(work, address.organisationId), address };
}

export const addressRoutes: Route[] = [
  signedInRoute(addressDoors.list, {
    who: 'mandate in the organisation',
    do: async (work, { params, query }) => {
      const { id } = await knownOrganisation(work, params.id);
      return {
        ...(await listAddresses(work, id, query)),
        mayWrite: may(work.actor, 'meeting.dispatch', bookOf(work, id)),
      };
    },
  }),
  route(addressDoors.add, {
    may: 'meeting.dispatch',
    subject: bookSubject,
    do: (work, { params, body }) => addToBook(work, params.id, body),
  }),
  route(addressImportDoors.preview, {
    may: 'meeting.dispatch',
    subject: bookSubject,
    do: (work, { params, files }) => previewAddresses(work, params.id, files),
  }),
  route(addressImportDoors.import, {
    may: 'meeting.dispatch',
    subject: bookSubject,
    do: (work, { params, body, files }) => importAddresses(work, params.id, body, files),
  }),
  route(addressDoors.update, {
    may: 'meeting.dispatch',
    subject: addressSubject,
    do: (work, { body }, { address }) => updateAddress(work, address, body),
  }),
];
