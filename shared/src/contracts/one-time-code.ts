import { z } from 'zod';
import { byId, door } from './door.js';
import { filledLine } from './text-fields.js';

/** Six figures of an app, or a code to fall back on. */
export const oneTimeCode = z.string().trim().max(40);

const password = z.string().max(200);

export const oneTimeCodeDoors = {
  show: door({
    method: 'GET',
    path: '/api/one-time-code',
    summary: 'Om engångskoder är påslagna för kontot',
    reply: z.object({ isSetUp: z.boolean(), recoveryCodesLeft: z.int() }),
  }),
  begin: door({
    method: 'POST',
    path: '/api/one-time-code/setup',
    summary: 'Börja slå på engångskoder: det som appen behöver, visat en gång',
    body: z.strictObject({ password }),
    reply: z.object({
      /** to type into the app */
      secret: z.string(),
      /** what the picture says (otpauth:) */
      uri: z.string(),
      /** a picture to read with the app (SVG) */
      picture: z.string(),
    }),
  }),
  confirm: door({
    method: 'POST',
    path: '/api/one-time-code',
    summary: 'Slå på engångskoder: med en kod ur appen. Reservkoderna visas en gång',
    body: z.strictObject({ code: oneTimeCode }),
    reply: z.object({ recoveryCodes: z.array(z.string()) }),
    status: 201,
  }),
  remove: door({
    method: 'POST',
    path: '/api/one-time-code/removal',
    summary: 'Slå av engångskoder',
    body: z.strictObject({ password, code: oneTimeCode }),
    status: 204,
  }),
  removeOthers: door({
    method: 'POST',
    path: '/api/people/:id/one-time-code/removal',
    summary: 'Slå av engångskoder för en person som har tappat både app och reservkoder',
    params: byId,
    body: z.strictObject({
      /** of who does it */
      password,
      /** how he knows whom he has before him */
      reason: filledLine.max(500),
    }),
    status: 204,
  }),
};
