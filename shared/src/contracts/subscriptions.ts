import { z } from 'zod';
import { door } from './door.js';
import { organisationInAddress } from './open-pages.js';

/*
 * To be told by e-mail of what is new on the open pages: for anyone, without scripts. A request is confirmed by the link in a
 * mail, and then by a button: programs that look through mails open links. Forms of pages: what is filled in wrongly is answered
 * with the form, so that their bodies take any words.
 */

const HTML = 'text/html';
const words = z.union([z.string(), z.array(z.string())]).optional();
const link = z.object({ id: z.uuid(), token: z.string().regex(/^[0-9a-f]{64}$/) });

export const subscriptionDoors = {
  form: door({
    method: 'GET',
    path: '/offentligt/om/prenumerera/:organisation',
    summary: 'Öppen sida: beställ mejl om nya protokoll, sammanträden och anslag',
    params: organisationInAddress,
    query: z.object({ organ: z.string().max(100).optional() }),
    produces: HTML,
  }),
  ask: door({
    method: 'POST',
    path: '/offentligt/om/prenumerera/:organisation',
    summary:
      'Beställ mejl; ett mejl med en länk att bekräfta går till adressen. Svaret är detsamma för alla adresser',
    params: organisationInAddress,
    body: z.object({ email: z.string().optional(), boards: words, subjects: words }),
    form: true,
    produces: HTML,
  }),
  show: door({
    method: 'GET',
    path: '/offentligt/om/prenumeration/:id/:token',
    summary: 'Öppen sida: en prenumeration, att bekräfta eller avsluta; att öppna den ändrar inget',
    params: link,
    produces: HTML,
  }),
  confirm: door({
    method: 'POST',
    path: '/offentligt/om/prenumeration/:id/:token/bekrafta',
    summary: 'Bekräfta en prenumeration; en gång till är samma',
    params: link,
    body: z.looseObject({}),
    form: true,
    produces: HTML,
  }),
  showEnd: door({
    method: 'GET',
    path: '/offentligt/om/prenumeration/:id/:token/avsluta',
    summary: 'Öppen sida: en prenumeration; adressen i mejlets List-Unsubscribe',
    params: link,
    produces: HTML,
  }),
  end: door({
    method: 'POST',
    path: '/offentligt/om/prenumeration/:id/:token/avsluta',
    summary: 'Avsluta en prenumeration och ta bort adressen, med ett tryck (RFC 8058); en gång till är samma',
    params: link,
    body: z.looseObject({}),
    form: true,
    produces: HTML,
  }),
};
