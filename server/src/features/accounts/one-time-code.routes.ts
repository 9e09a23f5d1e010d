import { oneTimeCodeDoors } from '@klubbat/shared/contracts/one-time-code';
import { route, signedInRoute, type Route } from '../../http/route.js';
import type { SecretBox } from '../../platform/secret-box.js';
import { may, mayKnow } from '../../policies/may.js';
import { findOrganisationsOfPerson } from '../register/people.store.js';
import { removeLostCode } from './lost-code.service.js';
import {
  beginOneTimeCode,
  confirmOneTimeCode,
  removeOwnOneTimeCode,
  showOneTimeCode,
} from './one-time-code.service.js';

export function oneTimeCodeRoutes(secrets: SecretBox): Route[] {
  return [
    signedInRoute(oneTimeCodeDoors.show, { do: (work) => showOneTimeCode(work) }),
    signedInRoute(oneTimeCodeDoors.begin, {
      do: (work, { body }) => beginOneTimeCode(work, secrets, body.password),
    }),
    signedInRoute(oneTimeCodeDoors.confirm, {
      do: (work, { body }) => confirmOneTimeCode(work, secrets, body.code),
    }),
    route(oneTimeCodeDoors.removeOthers, {
      may: 'organisation.administer',
      subject: async (work, { params }) => {
        const places = await findOrganisationsOfPerson(work.tx, params.id);
        const subjects = places.map((organisationId) => ({ organisationId }));
        return (
          subjects.find((subject) => may(work.actor, 'organisation.administer', subject)) ??
          subjects.find((subject) => mayKnow(work.actor, subject))
        );
      },
      do: async (work, { params, body }) => {
        await removeLostCode(work, params.id, body);
        return {};
      },
    }),
    signedInRoute(oneTimeCodeDoors.remove, {
      do: async (work, { body }) => {
        await removeOwnOneTimeCode(work, secrets, body);
        return {};
      },
    }),
  ];
}
