import { appealDoors } from '@klubbat/shared/contracts/appeal';
import { laterNewsDoors } from '@klubbat/shared/contracts/later-news';
import { correctionName } from '@klubbat/shared/sentences/correction-sentences';
import { laterNewsLetter, newsHeadlines } from '@klubbat/shared/sentences/later-news-sentences';
import { longDate } from '@klubbat/shared/sentences/dates';
import { Answer, FileAnswer } from '../../http/answer.js';
import { readsSecrets } from '../attachments/reads-secrets.js';
import { route, type Route } from '../../http/route.js';
import type { Work } from '../../platform/work.js';
import { itemSubject } from '../agenda/item-subject.js';
import { findAppeal } from '../appeals/appeal.store.js';
import { presentAppeals } from '../appeals/present-appeals.js';
import { correctionSubject } from '../corrections/correction-subject.js';
import { newsOfCorrection, presentReceivers } from '../corrections/present-correction.js';
import { keepLeaving, leavingFile } from '../dispatches/leaving-file.js';
import { storeFile } from '../files/stored-file.store.js';
import { meetingSubject, subjectOfMeeting } from '../meetings/meeting-subject.js';
import type { Correction } from '../protocols/correction.entity.js';
import { readCorrection } from '../protocols/correction.store.js';
import type { LaterNews } from '../protocols/later-news.entity.js';
import { findLaterNews } from '../protocols/later-news.store.js';
import { noteAppealStep } from './appeal-step.service.js';
import { noteLaterNews, takeBackNews } from './later-news.service.js';
import { makeLegalForceCertificate } from './legal-force-certificate.service.js';
import { presentOneNews, toldNews } from './present-news.js';
import { sendNews, type News } from './send-news.service.js';

/** For doors whose `:id` is that of what was noted. */
async function newsSubject(work: Work, { params }: { params: { id: string } }) {
  const news = await findLaterNews(work.tx, params.id);
  const subject = news === null ? undefined : await subjectOfMeeting(work, news.meetingId);
  return news === null || subject === undefined ? undefined : { ...subject, news };
}

/** For doors whose `:id` is an appeal's. */
async function appealSubject(work: Work, { params }: { params: { id: string } }) {
  const appeal = await findAppeal(work.tx, params.id);
  const subject =
    appeal === null ? undefined : await itemSubject(work, { params: { id: appeal.agendaItemId } });
  return appeal === null || subject === undefined ? undefined : { ...subject, appeal };
}

/** What was noted, as news that is sent: with the § as an extract that says so. */
function asNews(work: Work, news: LaterNews): News {
  return {
    ...news,
    before: news.notedAt,
    link: { correctionId: null, laterNewsId: news.id },
    headline: newsHeadlines[news.kind],
    told: (label) => laterNewsLetter(news, label),
    attached: 'ett nytt protokollsutdrag där det framgår',
    document: async (meeting, extract) => ({
      fileId: await keepLeaving(work, meeting, await leavingFile(work.tx, meeting, extract)),
      sha256: extract.contentSha256,
    }),
  };
}

/** A correction, with its own document. */
function correctionAsNews(work: Work, correction: Correction): News {
  const name = correctionName(correction.number).toLocaleLowerCase('sv');
  return {
    ...newsOfCorrection(correction),
    link: { correctionId: correction.id, laterNewsId: null },
    headline: newsHeadlines.correction,
    told: (label) =>
      `${label} har rättats efter justeringen. Rättelsen beslutades den ${longDate(correction.decidedOn)}.`,
    attached: `${name}, som hör till protokollet`,
    document: async () => {
      const { pdf, sha256 } = await readCorrection(work.tx, correction.id, 'pdf');
      const { id: fileId } = await storeFile(work.tx, pdf, 'application/pdf', work.now);
      return { fileId, sha256 };
    },
  };
}

/** @param wake lets the worker look at once */
export const laterNewsRoutes = (wake: () => void): Route[] => [
  route(laterNewsDoors.list, {
    may: 'meeting.read',
    subject: meetingSubject,
    do: async (work, { params }, subject) => ({
      news: await toldNews(work, params.id, await readsSecrets(work, subject)),
    }),
  }),
  route(laterNewsDoors.note, {
    may: 'meeting.dispatch',
    subject: itemSubject,
    do: async (work, { body }, { item }) => {
      const { news, created } = await noteLaterNews(work, item, body);
      return new Answer(created ? 201 : 200, await presentOneNews(work, news));
    },
  }),
  route(appealDoors.note, {
    may: 'meeting.dispatch',
    subject: appealSubject,
    do: async (work, { body }, { item, appeal, ...subject }) => {
      const created = await noteAppealStep(work, { meeting: subject.meeting, item, appeal }, body);
      return new Answer(created ? 201 : 200, await presentAppeals(work, subject, item));
    },
  }),
  route(laterNewsDoors.takeBack, {
    may: 'meeting.dispatch',
    subject: newsSubject,
    do: async (work, { body }, subject) => {
      const { news, created } = await takeBackNews(work, subject.news, body.reason);
      return new Answer(created ? 201 : 200, await presentOneNews(work, news));
    },
  }),
  route(laterNewsDoors.show, {
    may: 'meeting.read',
    subject: newsSubject,
    do: async (work, _input, { news, ...subject }) => ({
      ...(await presentOneNews(work, news, await readsSecrets(work, subject))),
      receivers: await presentReceivers(work, asNews(work, news)),
    }),
  }),
  route(laterNewsDoors.certificate, {
    dated: true,
    may: 'meeting.read',
    subject: newsSubject,
    do: async (work, _input, { meeting, news }) => {
      const { pdf, title } = await makeLegalForceCertificate(work, meeting, news);
      return new FileAnswer(pdf, `${title}.pdf`, 'application/pdf');
    },
  }),
  route(laterNewsDoors.send, {
    may: 'meeting.dispatch',
    subject: newsSubject,
    do: async (work, _input, { news }) => {
      const created = await sendNews(work, news.meetingId, asNews(work, news));
      work.afterCommit(wake);
      return { created, receivers: await presentReceivers(work, asNews(work, news)) };
    },
  }),
  route(laterNewsDoors.sendCorrection, {
    may: 'meeting.dispatch',
    subject: correctionSubject,
    do: async (work, _input, { correction }) => {
      const news = correctionAsNews(work, correction);
      const created = await sendNews(work, correction.meetingId, news);
      work.afterCommit(wake);
      return { created, receivers: await presentReceivers(work, news) };
    },
  }),
];
