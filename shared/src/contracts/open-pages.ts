import { z } from 'zod';
import { openTexts } from '../vocabulary/open-page-words.js';
import { outcomes } from '../vocabulary/meeting-words.js';
import { door } from './door.js';
import { filledLine } from './text-fields.js';

/*
 * Pages that anyone may read, without signing in and without scripts. Their addresses are made of words and days, never of
 * ids, and stay as they are. What is said of an adjusted protocol comes from its public version and nowhere else.
 */

const slug = z.string().regex(/^[a-z0-9-]{1,100}$/);
/** `2026-10-05`; `2026-10-05-2` for another meeting of the same day */
const meetingDay = z.string().regex(/^\d{4}-\d{2}-\d{2}(-[1-9]\d?)?$/);
const number = z.string().regex(/^[1-9]\d{0,6}$/);
/** a part of what is too long for one page, from 1 */
const part = z.coerce.number().int().min(1).max(9999).optional();
const year = z
  .string()
  .regex(/^\d{4}$/)
  .optional();

/** The word of an organisation in addresses that anyone may open. */
export const organisationInAddress = z.object({ organisation: slug });
const ofBoard = organisationInAddress.extend({ board: slug });
const ofMeeting = ofBoard.extend({ day: meetingDay });
const ofNumber = ofMeeting.extend({ number });

const HTML = 'text/html';
const ATOM = 'application/atom+xml';

export const openPageDoors = {
  house: door({
    method: 'GET',
    path: '/offentligt',
    summary: 'Öppna sidor: organisationer som har öppnat dem',
    produces: HTML,
  }),
  style: door({
    method: 'GET',
    path: '/offentligt/om/stil-:sum.css',
    summary: 'De öppna sidornas utseende',
    params: z.object({ sum: z.string().regex(/^[\w-]{1,40}$/) }),
    produces: 'text/css',
  }),
  colour: door({
    method: 'GET',
    path: '/offentligt/om/farg-:colour.css',
    summary: 'En organisations färg på de öppna sidorna',
    params: z.object({ colour: z.string().regex(/^[0-9a-f]{6}$/) }),
    produces: 'text/css',
  }),
  text: door({
    method: 'GET',
    path: '/offentligt/om/:text',
    summary: 'Öppen sida om sidorna: att läsa protokoll, tillgänglighet, personuppgifter, kontakt',
    params: z.object({ text: z.enum(openTexts) }),
    produces: HTML,
  }),
  organisation: door({
    method: 'GET',
    path: '/offentligt/:organisation',
    summary: 'Öppen sida: en organisation med sina organ, kommande sammanträden och senaste protokoll',
    params: organisationInAddress,
    query: z.object({ ar: year }),
    produces: HTML,
  }),
  logo: door({
    method: 'GET',
    path: '/offentligt/:organisation/logotyp-:sum',
    summary: 'En organisations logotyp på de öppna sidorna',
    params: organisationInAddress.extend({ sum: z.string().regex(/^[0-9a-f]{16}$/) }),
    produces: 'image/*',
  }),
  organisationDocument: door({
    method: 'GET',
    path: '/offentligt/:organisation/dokument-:number.pdf',
    summary: 'Ett dokument som en organisation har publicerat på sin öppna sida',
    params: organisationInAddress.extend({ number }),
    produces: 'application/pdf',
  }),
  organisationFeed: door({
    method: 'GET',
    path: '/offentligt/:organisation/protokoll.atom',
    summary: 'Atomflöde: publicerade protokoll i en organisation',
    params: organisationInAddress,
    produces: ATOM,
  }),
  search: door({
    method: 'GET',
    path: '/offentligt/:organisation/sok',
    summary: 'Öppen sida: sök i en organisations publicerade protokoll',
    params: organisationInAddress,
    // a form sends what was left empty too
    query: z.object({
      q: z.string().max(200).default(''),
      organ: slug.or(z.literal('')).optional(),
      ar: year.or(z.literal('')),
      utfall: z.enum(outcomes).or(z.literal('')).optional(),
      /** where: in what the protocols say, or in the text of the files bound in them */
      var: z.enum(['bilagor', '']).optional(),
      sida: z
        .string()
        .regex(/^[1-9]\d?$/)
        .optional(),
    }),
    produces: HTML,
  }),
  case: door({
    method: 'GET',
    path: '/offentligt/:organisation/arende',
    summary: 'Öppen sida: ett ärendes väg genom en organisations organ, enligt publicerade protokoll',
    params: organisationInAddress,
    // a number holds slashes and spaces, which servers on the way change in a path and leave alone here
    query: z.object({ nummer: filledLine.max(200), del: part }),
    produces: HTML,
  }),
  board: door({
    method: 'GET',
    path: '/offentligt/:organisation/:board',
    summary: 'Öppen sida: ett organ med ledamöter, sammanträden och protokoll',
    params: ofBoard,
    query: z.object({ ar: year }),
    produces: HTML,
  }),
  boardDocument: door({
    method: 'GET',
    path: '/offentligt/:organisation/:board/dokument-:number.pdf',
    summary: 'Ett dokument som ett organ har publicerat på sin öppna sida',
    params: ofBoard.extend({ number }),
    produces: 'application/pdf',
  }),
  earlierMembers: door({
    method: 'GET',
    path: '/offentligt/:organisation/:board/tidigare-ledamoter',
    summary: 'Öppen sida: de som har varit ledamöter och ersättare i ett organ, efter mandatperiod',
    params: ofBoard,
    query: z.object({ del: part }),
    produces: HTML,
  }),
  boardFeed: door({
    method: 'GET',
    path: '/offentligt/:organisation/:board/protokoll.atom',
    summary: 'Atomflöde: publicerade protokoll i ett organ',
    params: ofBoard,
    produces: ATOM,
  }),
  boardCalendar: door({
    method: 'GET',
    path: '/offentligt/:organisation/:board/sammantraden.ics',
    summary: 'Kalender: ett organs sammanträden som det har kallats till',
    params: ofBoard,
    produces: 'text/calendar',
  }),
  meeting: door({
    method: 'GET',
    path: '/offentligt/:organisation/:board/:day',
    summary: 'Öppen sida: ett sammanträde',
    params: ofMeeting,
    query: z.object({ del: part }),
    produces: HTML,
  }),
  protocolPdf: door({
    method: 'GET',
    path: '/offentligt/:organisation/:board/:day/protokoll-:number.pdf',
    summary: 'Den offentliga versionen av ett protokoll som PDF',
    params: ofNumber,
    produces: 'application/pdf',
  }),
  protocol: door({
    method: 'GET',
    path: '/offentligt/:organisation/:board/:day/protokoll-:number',
    summary: 'Öppen sida: den offentliga versionen av ett protokoll',
    params: ofNumber,
    query: z.object({ del: part }),
    produces: HTML,
  }),
  paragraph: door({
    method: 'GET',
    path: '/offentligt/:organisation/:board/:day/paragraf-:number',
    summary: 'Öppen sida: en paragraf, med en plats för varje beslutspunkt',
    params: ofNumber,
    query: z.object({ del: part }),
    produces: HTML,
  }),
};
