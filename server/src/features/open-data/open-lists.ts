import { openDataDoors } from '@klubbat/shared/contracts/open-data';
import type { OpenList } from '@klubbat/shared/vocabulary/open-data-words';
import { filledAddress } from '../../web-pages/addresses.js';

const OPARL = 'https://schema.oparl.org/1.1/';
const POPOLO = 'http://www.popoloproject.com/schemas/';

/** Everything that we make open is anybody's to use: no copyright is claimed (CC0). */
export const LICENCE = 'https://creativecommons.org/publicdomain/zero/1.0/';

/** `bodies` is kept beside the lists: it is one object of each organisation. */
export type KeptList = OpenList | 'bodies';

const types: Readonly<Record<KeptList, string>> = {
  bodies: `${OPARL}Body`,
  organizations: `${OPARL}Organization`,
  persons: `${OPARL}Person`,
  memberships: `${OPARL}Membership`,
  'legislative-terms': `${OPARL}LegislativeTerm`,
  locations: `${OPARL}Location`,
  meetings: `${OPARL}Meeting`,
  'agenda-items': `${OPARL}AgendaItem`,
  papers: `${OPARL}Paper`,
  consultations: `${OPARL}Consultation`,
  files: `${OPARL}File`,
  motions: `${POPOLO}motion.json#`,
  'vote-events': `${POPOLO}vote_event.json#`,
};

export const typeOf = (list: KeptList): string => types[list];

/** The schema of OParl itself, as a system names it. */
export const OPARL_VERSION = OPARL;

export const isPopolo = (list: KeptList): boolean => list === 'motions' || list === 'vote-events';

export const bodyAddress = (organisation: string): string =>
  filledAddress(openDataDoors.body.path, { organisation });

export const listAddress = (organisation: string, list: OpenList): string =>
  filledAddress(openDataDoors.list.path, { organisation, list });

/** Where an object is read for ever: its id. */
export const objectAddress = (organisation: string, list: KeptList, key: string): string =>
  list === 'bodies'
    ? bodyAddress(organisation)
    : filledAddress(openDataDoors.object.path, { organisation, list, key });
