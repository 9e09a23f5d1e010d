import { WORD_TYPE } from '@klubbat/shared/contracts/door';
import { decisionLetterDoors } from '@klubbat/shared/contracts/decision-letter';
import { meetingDoors } from '@klubbat/shared/contracts/meeting';
import type { ProtocolContent } from '@klubbat/shared/contracts/protocol-content';
import { documentRules } from '@klubbat/shared/rules/document-rules';
import { Answer, FileAnswer } from '../../http/answer.js';
import { route, signedInRoute, type Route } from '../../http/route.js';
import { dayInSweden } from '../../platform/clock.js';
import type { Work } from '../../platform/work.js';
import { fail } from '../../platform/errors.js';
import { may } from '../../policies/may.js';
import { eventPageOf, withoutDrafts, withoutSecrets } from '../audit/event-page.js';
import { isSecret } from '../agenda/secret-item.js';
import { findItems } from '../agenda/agenda-item.store.js';
import { itemSubject } from '../agenda/item-subject.js';
import { announceMeeting } from '../agenda/announcement.service.js';
import { copyMeeting } from '../agenda/copy-meeting.service.js';
import { removeMeetingPersonUnlessNamed } from '../agenda/remove-meeting-person.service.js';
import { addStandingItems, refreshStandingTexts } from '../agenda/standing-items.service.js';
import { setMaterialDeadline } from '../meetings/material-deadline.service.js';
import { findAttachments } from '../attachments/attachment.store.js';
import { readsSecrets } from '../attachments/reads-secrets.js';
import { findSecretAttachments, holdsSecrets } from '../attachments/secrets.store.js';
import { addMeetingPerson, updateMeetingPerson } from '../meetings/meeting-person.service.js';
import { meetingSubject, subjectOfMeeting, type MeetingSubject } from '../meetings/meeting-subject.js';
import { createMeeting, setAttendance, setOfficers, updateMeeting } from '../meetings/meeting.service.js';
import { acceptedPapers } from '../memoranda/memorandum-paper.service.js';
import { findMeetingPerson } from '../meetings/meeting.store.js';
import { refreshSearchText } from '../meetings/meeting-search.store.js';
import { printWord } from '../printing/print.js';
import { meetingDocument, type MeetingDocument } from '../protocols/document.service.js';
import { composeExtract, makeExtract, makeDecisionLetter } from '../protocols/extract.service.js';
import { composePaper, makePaper } from '../protocols/paper.service.js';
import { readParagraphList } from '../protocols/paragraph-list.js';
import { gatherRecord } from '../record/meeting-record.js';
import { findBoard, findPerson } from '../register/register.store.js';
import { correctedRows } from '../sitting/going-on.js';
import { listMeetings } from './meeting-list.service.js';
import { presentMeeting, presentTagged } from './meeting-view.service.js';
import { readTaggedMeeting } from './whole-meeting.js';

async function personSubject(work: Work, { params }: { params: { id: string } }) {
  const person = await findMeetingPerson(work.tx, params.id);
  const subject = person === null ? undefined : await subjectOfMeeting(work, person.meetingId);
  return person === null || subject === undefined ? undefined : { ...subject, person };
}

function paragraphsOf({ paragraphs }: { paragraphs: string }): number[] {
  return (
    readParagraphList(paragraphs) ??
    fail('invalid', { errors: [{ path: '$.paragraphs', message: 'Ange minst en paragraf.' }] })
  );
}

function wordAnswer(content: ProtocolContent): FileAnswer {
  return new FileAnswer(() => printWord(content), `${content.fileTitle}.docx`, WORD_TYPE, 'saved');
}

/** The protocol as far as the one who asks may read it: unmasked, so that it is noted who reads it once it is adjusted. */
async function documentFor(work: Work, subject: MeetingSubject): Promise<MeetingDocument> {
  const { meeting, organisationId } = subject;
  const readsAll = may(work.actor, 'meeting.read-secret', subject);
  const about = { organisationId, thingId: meeting.id, meetingId: meeting.id };
  if (readsAll && (await holdsSecrets(work.tx, meeting.id))) {
    work.noteAccess({ ...about, kind: 'secret' });
  } else if (meeting.locked) {
    work.noteAccess({ ...about, kind: 'protocol' });
  }
  return meetingDocument(work.tx, meeting, { withoutSecrets: !readsAll });
}

/** For doors that give an extract, which a secret § makes secret. */
async function extractSubject(work: Work, input: { params: { id: string }; query: { paragraphs: string } }) {
  const subject = await meetingSubject(work, input);
  // what is no list of §§ is told of to those who may ask, and not to find out whether the meeting is there
  const paragraphs = readParagraphList(input.query.paragraphs);
  return subject === undefined
    ? undefined
    : {
        ...subject,
        secret: paragraphs !== undefined && (await holdsSecrets(work.tx, subject.meeting.id, paragraphs)),
      };
}

const extracting = { may: 'meeting.read', subject: extractSubject } as const;
const reading = { may: 'meeting.read', subject: meetingSubject } as const;
const writing = { may: 'meeting.write', subject: meetingSubject } as const;

/** @param version of the program: what another one has shown is not what this one shows */
export const meetingRoutes = (version: string): Route[] => [
  signedInRoute(meetingDoors.list, {
    byToken: 'meeting.read',
    do: (work, { query }) => listMeetings(work, query),
  }),
  route(meetingDoors.create, {
    may: 'meeting.write',
    subject: async (work, { body }) => {
      const board = await findBoard(work.tx, body.boardId);
      return board === null ? undefined : { organisationId: board.organisationId, boardId: board.id, board };
    },
    do: async (work, { body: { boardId: _, ...input } }, { board }) => {
      const { meeting, created } = await createMeeting(work, board, input);
      await refreshSearchText(work.tx, meeting.id);
      if (created && board.standingItems.length > 0) {
        await addStandingItems(work, meeting.id);
      }
      return new Answer(created ? 201 : 200, await presentMeeting(work, meeting));
    },
  }),
  route(meetingDoors.copy, {
    ...writing,
    do: async (work, { body }, { meeting: from }) => {
      const { meeting, created } = await copyMeeting(work, from, body);
      if (created) {
        // which items there are was copied; their texts are those of the new meeting
        await addStandingItems(work, meeting.id, { onlyFill: true });
      }
      return new Answer(created ? 201 : 200, await presentMeeting(work, meeting));
    },
  }),
  route(meetingDoors.show, {
    may: 'meeting.read',
    subject: (work, { params, ifNoneMatch }) => readTaggedMeeting(work, params.id, ifNoneMatch, version),
    do: (work, _input, tagged) => Promise.resolve(presentTagged(work, tagged)),
  }),
  route(meetingDoors.update, {
    ...writing,
    do: async (work, { params, body }) => {
      const items = await findItems(work.tx, params.id);
      const meeting = await updateMeeting(work, params.id, body, {
        hasNumbers: items.some((item) => item.paragraph !== null),
        isAdjusted: items.some((item) => item.adjustmentId !== null),
      });
      await refreshSearchText(work.tx, params.id);
      await refreshStandingTexts(work, meeting);
      return presentMeeting(work, meeting);
    },
  }),
  route(meetingDoors.announce, {
    ...writing,
    do: async (work, { params, body }) =>
      presentMeeting(work, await announceMeeting(work, params.id, body.announcedOn)),
  }),
  route(meetingDoors.setMaterialDeadline, {
    ...writing,
    do: async (work, { params, body }) =>
      presentMeeting(work, await setMaterialDeadline(work, params.id, body.deadline)),
  }),
  route(meetingDoors.addPerson, {
    ...writing,
    do: (work, { params, body }) => addMeetingPerson(work, params.id, body),
  }),
  route(meetingDoors.updatePerson, {
    may: 'meeting.write',
    subject: personSubject,
    do: (work, { params, body }, { meeting }) => updateMeetingPerson(work, meeting.id, params.id, body),
  }),
  route(meetingDoors.removePerson, {
    may: 'meeting.write',
    subject: personSubject,
    do: async (work, _input, { meeting, person }) => {
      await removeMeetingPersonUnlessNamed(work, meeting.id, person);
      return {};
    },
  }),
  route(meetingDoors.setOfficers, {
    ...writing,
    do: async (work, { params, body }) => {
      const meeting = await setOfficers(work, params.id, body);
      await refreshStandingTexts(work, meeting);
      const { file } = await gatherRecord(work.tx, meeting);
      return { version: meeting.version, officers: file.officers ?? {} };
    },
  }),
  route(meetingDoors.setAttendance, {
    ...writing,
    do: async (work, { params, body }) => {
      const meeting = await setAttendance(work, params.id, body, (held, rows) =>
        correctedRows(work.tx, held, rows),
      );
      const { file } = await gatherRecord(work.tx, meeting);
      return { version: meeting.version, attendance: file.attendance ?? [] };
    },
  }),
  route(meetingDoors.content, {
    ...reading,
    do: async (work, _input, subject) => (await documentFor(work, subject)).content,
  }),
  route(meetingDoors.pdf, {
    ...reading,
    do: async (work, _input, subject) => {
      const { fileName, pdf } = await documentFor(work, subject);
      return new FileAnswer(await pdf(), fileName, 'application/pdf');
    },
  }),
  route(meetingDoors.word, {
    ...reading,
    do: async (work, _input, subject) => wordAnswer((await documentFor(work, subject)).content),
  }),
  route(meetingDoors.extractWord, {
    ...extracting,
    do: async (work, { query }, { meeting }) =>
      wordAnswer((await composeExtract(work.tx, meeting, paragraphsOf(query))).content),
  }),
  route(meetingDoors.paperWord, {
    ...reading,
    do: async (work, { params }, { meeting }) =>
      wordAnswer((await composePaper(work.tx, meeting, params.kind)).content),
  }),
  route(meetingDoors.extract, {
    ...extracting,
    do: async (work, { query }, { meeting }) => {
      const extract = await makeExtract(work.tx, meeting, paragraphsOf(query), { name: work.actor.name });
      return new FileAnswer(extract.pdf, `${extract.content.fileTitle}.pdf`, 'application/pdf');
    },
  }),
  route(meetingDoors.paper, {
    ...reading,
    do: async (work, { params }, { meeting }) => {
      const { content, pdf } = await makePaper(
        work.tx,
        meeting,
        params.kind,
        documentRules[params.kind].byItem === true ? await acceptedPapers(work.tx, meeting) : [],
      );
      return new FileAnswer(pdf, `${content.fileTitle}.pdf`, 'application/pdf');
    },
  }),
  route(decisionLetterDoors.make, {
    may: 'meeting.dispatch',
    subject: itemSubject,
    do: async (work, { body }, { meeting, item }) => {
      const person = await findPerson(work.tx, work.actor.personId);
      const { content, pdf } = await makeDecisionLetter(work, meeting, item, body, {
        name: work.actor.name,
        title: person?.title ?? undefined,
        day: dayInSweden(work.now),
      });
      return new FileAnswer(pdf, `${content.fileTitle}.pdf`, 'application/pdf');
    },
  }),
  route(meetingDoors.extractContent, {
    ...extracting,
    do: async (work, { query }, { meeting }) =>
      (await composeExtract(work.tx, meeting, paragraphsOf(query), { name: work.actor.name })).content,
  }),
  route(meetingDoors.paperContent, {
    ...reading,
    do: async (work, { params }, { meeting }) => (await composePaper(work.tx, meeting, params.kind)).content,
  }),
  route(meetingDoors.events, {
    ...reading,
    do: async (work, { params, query }, subject) => {
      const page = await eventPageOf(work, { meetingId: params.id }, query.page);
      if (await readsSecrets(work, subject)) {
        return may(work.actor, 'meeting.write', subject) ? page : withoutDrafts(page);
      }
      const items = await findItems(work.tx, params.id);
      const hidden = await findSecretAttachments(work.tx, params.id);
      const secret = [
        ...items.filter(isSecret),
        ...(await findAttachments(work.tx, params.id)).filter(({ id }) => hidden.has(id)),
      ];
      return secret.length === 0
        ? withoutDrafts(page)
        : withoutSecrets(withoutDrafts(page), {
            open: new Set([params.id, ...items.filter((item) => !isSecret(item)).map(({ id }) => id)]),
            titles: secret.map(({ title }) => title),
          });
    },
  }),
];
