import { agendaItemDoors } from '@klubbat/shared/contracts/agenda-item';
import { registerDoors } from '@klubbat/shared/contracts/register';
import { Answer } from '../../http/answer.js';
import { route, type Route } from '../../http/route.js';
import { may } from '../../policies/may.js';
import { eventPageOf, withoutDrafts } from '../audit/event-page.js';
import { meetingSubject } from '../meetings/meeting-subject.js';
import { boardSubject } from '../register/board-subject.js';
import { addAgendaItems } from './add-items.service.js';
import { announceItem, noteConsent } from './announcement.service.js';
import { createAgendaItem, orderAgenda, removeAgendaItem } from './agenda-item.service.js';
import { itemSubject } from './item-subject.js';
import { lockToWrite } from './item-to-write.js';
import { presentAgendaItem } from './present-item.service.js';
import { newsOfTexts, openTexts } from './shared-text.service.js';
import { addStandingItems } from './standing-items.service.js';
import { saveItemChange } from './update-item.service.js';
import { putWriterPlace, writersIn } from './writer-place.service.js';
import { takeBackWithdrawal, withdrawItem } from './withdraw-item.service.js';
import { giveNumbers, setNextParagraph } from './numbering.service.js';

export const agendaItemRoutes: Route[] = [
  route(agendaItemDoors.create, {
    may: 'meeting.write',
    subject: meetingSubject,
    do: async (work, { params, body }) => {
      const { item, added } = await createAgendaItem(work, params.id, body);
      return new Answer(added ? 201 : 200, item);
    },
  }),
  route(agendaItemDoors.addMany, {
    may: 'meeting.write',
    subject: meetingSubject,
    do: async (work, { params, body }) => {
      const { added, ...reply } = await addAgendaItems(work, params.id, body);
      return new Answer(added ? 201 : 200, reply);
    },
  }),
  route(agendaItemDoors.addStanding, {
    may: 'meeting.write',
    subject: meetingSubject,
    do: (work, { params }) => addStandingItems(work, params.id),
  }),
  route(agendaItemDoors.show, {
    may: 'meeting.read',
    subject: itemSubject,
    do: (work, _input, { item, meeting }) => presentAgendaItem(work, item, meeting),
  }),
  route(agendaItemDoors.events, {
    may: 'meeting.read',
    subject: itemSubject,
    do: async (work, { params, query }, subject) => {
      const about = { meetingId: subject.meeting.id, subjects: [params.id] };
      const page = await eventPageOf(work, about, query.page);
      return may(work.actor, 'meeting.write', subject) ? page : withoutDrafts(page);
    },
  }),
  route(agendaItemDoors.update, {
    may: 'meeting.write',
    // locked before it is known whether he may, for one way to the database less: who may not lets it go at once
    subject: (work, { params, body }) => lockToWrite(work, params.id, body),
    do: (work, { body }, item) => saveItemChange(work, item, body),
  }),
  route(agendaItemDoors.openTexts, {
    may: 'meeting.write',
    subject: itemSubject,
    do: async (work, { params }, { meeting }) => {
      const { item, ...opened } = await openTexts(work, meeting, params.id);
      return { ...opened, item: await presentAgendaItem(work, item, meeting) };
    },
  }),
  route(agendaItemDoors.newsOfTexts, {
    may: 'meeting.write',
    subject: itemSubject,
    // what another road has written is taken into the texts first
    reads: false,
    do: (work, { query }, { item, meeting }) => newsOfTexts(work, meeting, item, query.since),
  }),
  route(agendaItemDoors.putWriter, {
    may: 'meeting.write',
    subject: meetingSubject,
    do: (work, { body }, { meeting }) => putWriterPlace(work, meeting, body),
  }),
  route(agendaItemDoors.writers, {
    may: 'meeting.write',
    subject: meetingSubject,
    do: (work, _input, { meeting }) => writersIn(work, meeting),
  }),
  route(agendaItemDoors.announce, {
    may: 'meeting.write',
    subject: itemSubject,
    do: async (work, { params, body }, subject) => {
      const { item, meeting } = await announceItem(work, subject.meeting.id, params.id, body.announcedOn);
      return presentAgendaItem(work, item, meeting);
    },
  }),
  route(agendaItemDoors.consent, {
    may: 'meeting.write',
    subject: itemSubject,
    do: async (work, { params, body }, subject) => {
      const given = body.given ? { unprepared: body.unprepared ?? false } : null;
      const { item, meeting } = await noteConsent(work, subject.meeting.id, params.id, given);
      return presentAgendaItem(work, item, meeting);
    },
  }),
  route(agendaItemDoors.withdraw, {
    may: 'meeting.write',
    subject: itemSubject,
    do: (work, { params, body }, { meeting }) => withdrawItem(work, meeting.id, params.id, body.reason),
  }),
  route(agendaItemDoors.takeBackWithdrawal, {
    may: 'meeting.write',
    subject: itemSubject,
    do: (work, { params }, { meeting }) => takeBackWithdrawal(work, meeting.id, params.id),
  }),
  route(agendaItemDoors.remove, {
    may: 'meeting.write',
    subject: itemSubject,
    do: async (work, { params }, { meeting }) => {
      await removeAgendaItem(work, meeting.id, params.id);
      return {};
    },
  }),
  route(agendaItemDoors.order, {
    may: 'meeting.write',
    subject: meetingSubject,
    do: async (work, { params, body }) => ({ version: await orderAgenda(work, params.id, body) }),
  }),
  route(agendaItemDoors.giveNumbers, {
    may: 'meeting.write',
    subject: meetingSubject,
    do: (work, { params }) => giveNumbers(work, params.id),
  }),
  route(registerDoors.setNextParagraph, {
    may: 'board.administer',
    subject: boardSubject,
    do: (work, { body }, { board }) => setNextParagraph(work, board, body),
  }),
];
