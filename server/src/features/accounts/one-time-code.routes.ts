import { oneTimeCodeDoors } from '@klubbat/shared/contracts/one-time-code';
import { signedInRoute, type Route } from '../../http/route.js';
import type { SecretBox } from '../../platform/secret-box.js';
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
    signedInRoute(oneTimeCodeDoors.remove, {
      do: async (work, { body }) => {
        await removeOwnOneTimeCode(work, secrets, body);
        return {};
      },
    }),
  ];
}
