import { z } from 'zod';
import { door } from './door.js';
import { organisationInAddress } from './open-pages.js';

/*
 * The notice board that Klubbat shows, for anyone and without scripts (KL 8:9). A notice has an address of its own for as long as
 * it is up; searching programs are told to leave it alone.
 */

const HTML = 'text/html';

export const openNoticeDoors = {
  board: door({
    method: 'GET',
    path: '/offentligt/:organisation/anslagstavla',
    summary: 'Öppen sida: organisationens anslagstavla',
    params: organisationInAddress,
    produces: HTML,
  }),
  feed: door({
    method: 'GET',
    path: '/offentligt/:organisation/anslagstavla/anslag.atom',
    summary: 'Atomflöde: anslag som sitter uppe på organisationens anslagstavla',
    params: organisationInAddress,
    produces: 'application/atom+xml',
  }),
  notice: door({
    method: 'GET',
    path: '/offentligt/:organisation/anslagstavla/:id',
    summary: 'Öppen sida: ett anslag, medan det sitter uppe',
    params: organisationInAddress.extend({ id: z.uuid() }),
    produces: HTML,
  }),
};
