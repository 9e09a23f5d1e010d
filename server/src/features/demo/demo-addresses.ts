import type { Work } from '../../platform/work.js';
import { addToBook } from '../addresses/address.service.js';
import { findOrganisationByName } from '../register/register.store.js';

/** The municipalities of the invented county, each with its official mailbox. */
const municipalities = [
  ['Björkådals kommun', 'kommun@bjorkadal.example'],
  ['Norrskogs kommun', 'kommun@norrskogskommun.example'],
  ['Storlidens kommun', 'kommun@storliden.example'],
  ['Vargsjö kommun', 'kommun@vargsjo.example'],
  ['Ådrans kommun', 'kommun@adran.example'],
] as const;

const others = [
  { name: 'Regionens revisorer', kind: 'function', email: 'revisorer@norrskog.example' },
  { name: 'Vårdgivarna', kind: 'function', email: 'vardavtal@norrskog.example' },
  {
    name: 'Socialdepartementet',
    kind: 'organisation',
    email: 'registrator@social.example',
    note: 'Påhittad adress. Ange vår beteckning i svar på remisser.',
  },
] as const;

/** The address book of the invented region: organisations, functions, and a group that is sent to by its name. */
export async function setUpAddresses(work: Work): Promise<void> {
  const region = await findOrganisationByName(work.tx, 'Region Norrskog');
  if (region === null) {
    throw new Error('the demo has no Region Norrskog');
  }
  const members: string[] = [];
  for (const [name, email] of municipalities) {
    members.push((await addToBook(work, region.id, { name, kind: 'organisation', email })).id);
  }
  for (const entry of others) {
    await addToBook(work, region.id, entry);
  }
  await addToBook(work, region.id, { name: 'Länets kommuner', kind: 'group', members });
}
