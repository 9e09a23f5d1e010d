import { personalDataDoors } from '@klubbat/shared/contracts/personal-data';
import type { RegisterExtract } from '../../documents/register-extract.js';
import { FileAnswer } from '../../http/answer.js';
import { route, signedInRoute, type Route } from '../../http/route.js';
import { acrossOrganisations } from '../../platform/across-organisations.js';
import type { Work } from '../../platform/work.js';
import { printRegisterExtract } from '../printing/print.js';
import { findOrganisationsOfPerson } from '../register/people.store.js';
import { findOrganisation } from '../register/register.store.js';
import { personalDataPage } from './personal-data-page.js';
import { gatherPersonalData, inWords } from './personal-data.service.js';

/** A person of the register of the organisation that is named. */
async function personSubject(
  work: Work,
  { params, query }: { params: { id: string }; query: { organisationId: string } },
) {
  const places = await findOrganisationsOfPerson(work.tx, params.id);
  const organisation = await findOrganisation(work.tx, query.organisationId);
  return organisation === null || !places.includes(organisation.id)
    ? undefined
    : { organisationId: organisation.id, organisation };
}

const disclosing = { may: 'person.disclose', subject: personSubject } as const;

/** What is handed out about another is noted, and she can see by whom. */
function gatherOf(
  work: Work,
  personId: string,
  { organisation }: { organisation: { id: string; name: string } },
) {
  work.noteAccess({ organisationId: organisation.id, kind: 'disclosure', thingId: personId });
  return gatherPersonalData(work, personId, organisation);
}

/** All that is kept about the one who asks, wherever it is kept. */
const gatherOwn = (work: Work) =>
  acrossOrganisations(work.tx, 'own-extract', () => gatherPersonalData(work, work.actor.personId, null));

const asPage = (extract: RegisterExtract) =>
  new FileAnswer(
    Buffer.from(personalDataPage(extract)),
    `Registerutdrag ${extract.person}.html`,
    'text/html; charset=utf-8',
    'saved',
    true,
  );

/** Drawn when the transaction is over: of who has been long in many meetings it takes its time. */
const asPdf = (extract: RegisterExtract) =>
  new FileAnswer(
    () => printRegisterExtract(extract),
    `Registerutdrag ${extract.person}.pdf`,
    'application/pdf',
    'saved',
  );

/** Her own, in words. */
const readableOwn = (work: Work) =>
  acrossOrganisations(work.tx, 'own-extract', async () =>
    inWords(work, await gatherPersonalData(work, work.actor.personId, null)),
  );

export const personalDataRoutes: Route[] = [
  signedInRoute(personalDataDoors.own, {
    do: (work) => gatherOwn(work),
  }),
  signedInRoute(personalDataDoors.ownPage, {
    do: async (work) => asPage(await readableOwn(work)),
  }),
  signedInRoute(personalDataDoors.ownPdf, {
    do: async (work) => asPdf(await readableOwn(work)),
  }),
  route(personalDataDoors.ofPerson, {
    ...disclosing,
    do: (work, { params }, subject) => gatherOf(work, params.id, subject),
  }),
  route(personalDataDoors.pageOfPerson, {
    ...disclosing,
    do: async (work, { params }, subject) =>
      asPage(await inWords(work, await gatherOf(work, params.id, subject))),
  }),
  route(personalDataDoors.pdfOfPerson, {
    ...disclosing,
    do: async (work, { params }, subject) =>
      asPdf(await inWords(work, await gatherOf(work, params.id, subject))),
  }),
];
