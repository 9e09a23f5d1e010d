import { z } from 'zod';
import { textSigns } from '../vocabulary/text-signs.js';
import { dataStates, incomingFields, incomingSources, unreadReasons } from '../vocabulary/incoming-words.js';
import { byId, door, pageMark } from './door.js';
import { jointDecision, jointRequestView } from './joint-request.js';
import { contentItem } from './protocol-content.js';
import { day, filledLine, line, runningText } from './text-fields.js';

/** What was found in the text of a file, and where: for a person to confirm. */
export const foundFact = z.strictObject({
  field: z.enum(incomingFields),
  value: z.string(),
  /** the page, from 1; null where the data of the file says it */
  page: z.int().nullable(),
  /** the words in which it was found, as they are read */
  quote: z.string(),
  /** true: the text was broken, and this is what it stands for */
  decoded: z.boolean(),
});
export type FoundFact = z.infer<typeof foundFact>;

/** A signature in the file. Whose authority issued its certificate cannot be known here. */
const incomingSignature = z.strictObject({
  name: z.string().nullable(),
  organisation: z.string().nullable(),
  at: z.iso.datetime().nullable(),
  /** the bytes that it covers are those that were signed */
  holds: z.boolean(),
  /** something else than further signatures was added since */
  changedAfter: z.boolean(),
  /** where the signature says that one can ask about the document; left out by what was read before this was */
  verifyAt: z
    .url({ protocol: /^https?$/u })
    .nullable()
    .optional(),
});

/** What was read in a file when it came: kept with it as it was read. */
export const incomingReading = z.strictObject({
  source: z.enum(incomingSources),
  pages: z.int().nullable(),
  /** of how many pages the text was read */
  readPages: z.int(),
  unread: z.enum(unreadReasons).nullable(),
  text: z.strictObject({
    state: z.enum(['whole', 'decoded', 'broken', 'none']),
    faults: z.array(
      z.strictObject({ sign: z.enum(textSigns), pages: z.array(z.int()), examples: z.array(z.string()) }),
    ),
  }),
  data: z.strictObject({
    state: z.enum(dataStates),
    /** what the data says, and the pages do not */
    differences: z.array(z.strictObject({ paragraph: z.string(), passage: z.string() })),
  }),
  signatures: z.array(incomingSignature),
  found: z.array(foundFact),
  /** the §§ as the data of the file says them */
  items: z.array(contentItem),
  /** files in the file that were not taken out: too many or too large */
  filesLeft: z.int(),
});
export type IncomingReading = z.infer<typeof incomingReading>;

const incomingFile = z.object({
  number: z.int(),
  name: z.string(),
  size: z.int(),
  sha256: z.string(),
});

/** What a person has confirmed. */
export const incomingFacts = z.strictObject({
  /** the receiver's own case */
  caseNumber: filledLine.max(200),
  /** the board that it is for; none: the organisation as a whole */
  boardId: z.union([z.uuid(), z.literal('')]).optional(),
  receivedOn: day,
  sender: filledLine.max(300),
  senderBoard: line.max(300),
  senderCaseNumber: line.max(200),
  meetingDay: z.union([day, z.literal('')]),
  paragraphs: line.max(200),
  title: filledLine.max(500),
  decision: runningText.max(200_000),
  /** one on each line */
  recipients: runningText.max(50_000),
});
export type IncomingFacts = z.infer<typeof incomingFacts>;

export const incomingView = z.object({
  id: z.uuid(),
  organisationId: z.uuid(),
  organisation: z.string(),
  boardId: z.uuid().nullable(),
  board: z.string().nullable(),
  caseNumber: z.string(),
  sender: z.string(),
  senderBoard: z.string(),
  senderCaseNumber: z.string(),
  meetingDay: z.string().nullable(),
  paragraphs: z.string(),
  title: z.string(),
  receivedOn: z.string(),
  registeredAt: z.string(),
  registeredBy: z.string().nullable(),
  source: z.enum(incomingSources),
});
export type IncomingView = z.infer<typeof incomingView>;

export const incomingDoors = {
  places: door({
    method: 'GET',
    path: '/api/receiving-places',
    summary: 'Var du får registrera det som kommer in: organisationer, och organ i dem',
    reply: z.object({
      places: z.array(
        z.object({
          organisationId: z.uuid(),
          organisation: z.string(),
          /** true: also what is for the organisation as a whole */
          whole: z.boolean(),
          boards: z.array(z.object({ id: z.uuid(), name: z.string() })),
        }),
      ),
    }),
  }),
  read: door({
    method: 'POST',
    path: '/api/organisations/:id/incoming-documents/reading',
    summary: 'Läs ett utdrag (PDF i fältet file) och få förslag på vad som ska registreras. Inget sparas',
    params: byId,
    multipart: true,
    reply: z.object({
      fileName: z.string(),
      size: z.int(),
      sha256: z.string(),
      reading: incomingReading,
      files: z.array(incomingFile),
      /** the same file, where it has been registered already */
      registered: incomingView.nullable(),
    }),
  }),
  register: door({
    method: 'POST',
    path: '/api/organisations/:id/incoming-documents',
    summary:
      'Registrera ett inkommet utdrag (PDF i fältet file) med det som en människa har bekräftat. Är samma fil redan registrerad svaras 200 med den',
    params: byId,
    multipart: true,
    body: incomingFacts,
    reply: incomingView,
    status: 201,
  }),
  waiting: door({
    method: 'GET',
    path: '/api/waiting-files',
    summary: 'Filer som har kommit till er brevlåda och väntar på att registreras, den som kom först överst',
    reply: z.object({
      files: z.array(
        z.object({
          id: z.uuid(),
          organisationId: z.uuid(),
          organisation: z.string(),
          fileName: z.string(),
          size: z.int(),
          /** of the mail, as it says itself */
          sender: z.string().nullable(),
          subject: z.string().nullable(),
          cameAt: z.string(),
        }),
      ),
    }),
  }),
  waitingFile: door({
    method: 'GET',
    path: '/api/waiting-files/:id/file',
    summary: 'Filen som den kom. Den som registrerar samma fil tar den ur listan över det som väntar',
    params: byId,
    produces: 'application/pdf',
  }),
  dismiss: door({
    method: 'POST',
    path: '/api/waiting-files/:id/dismissal',
    summary: 'Lägg undan en fil som inte ska registreras, med skäl. Den sparas',
    params: byId,
    body: z.strictObject({ reason: filledLine.max(500) }),
    status: 204,
  }),
  list: door({
    method: 'GET',
    path: '/api/incoming-documents',
    summary: 'Inkomna handlingar, de senast inkomna först',
    query: z.object({
      /** the receiver's own case number */
      caseNumber: z.string().max(200).optional(),
      page: pageMark.optional(),
    }),
    reply: z.object({
      documents: z.array(incomingView),
      previousPage: z.string().nullable(),
      nextPage: z.string().nullable(),
    }),
  }),
  show: door({
    method: 'GET',
    path: '/api/incoming-documents/:id',
    summary: 'En inkommen handling',
    params: byId,
    reply: incomingView.extend({
      fileName: z.string(),
      size: z.int(),
      sha256: z.string(),
      decision: z.string(),
      recipients: z.array(z.string()),
      reading: incomingReading,
      files: z.array(incomingFile),
    }),
  }),
  move: door({
    method: 'PUT',
    path: '/api/incoming-documents/:id/case',
    summary: 'Lägg en inkommen handling på ett annat ärende; was är numret som den har enligt den som frågar',
    params: byId,
    body: z.strictObject({ was: line.max(200), caseNumber: filledLine.max(200) }),
    reply: incomingView,
  }),
  jointAsked: door({
    method: 'GET',
    path: '/api/incoming-documents/:id/joint-asked',
    summary: 'Vilkas beslut handlingen kan vara: de som ni har bett besluta, avsändaren först',
    params: byId,
    reply: z.object({
      asked: z.array(
        z.object({
          id: z.uuid(),
          requestId: z.uuid(),
          title: z.string(),
          name: z.string(),
          /** it has the sender's name */
          isSender: z.boolean(),
          /** the number of its decision that stands; null where none does */
          standing: z.int().nullable(),
          /** this very file is the extract of that decision */
          isThis: z.boolean(),
        }),
      ),
    }),
  }),
  jointAnswer: door({
    method: 'POST',
    path: '/api/incoming-documents/:id/joint-answers',
    summary: 'Anteckna handlingen som beslutet av en som ni har bett besluta; filen blir utdraget på tavlan',
    params: byId,
    body: jointDecision.extend({ asked: z.uuid() }),
    reply: jointRequestView,
    status: 201,
  }),
  cameIn: door({
    method: 'GET',
    path: '/api/joint-requests/:id/incoming-documents',
    summary:
      'Handlingar från de tillfrågade som har kommit in sedan begäran, och inte är antecknade som beslut',
    params: byId,
    reply: z.object({
      documents: z.array(
        z.object({
          id: z.uuid(),
          askedId: z.uuid(),
          title: z.string(),
          paragraphs: z.string(),
          receivedOn: z.iso.date(),
        }),
      ),
    }),
  }),
  file: door({
    method: 'GET',
    path: '/api/incoming-documents/:id/file',
    summary: 'Filen som den kom',
    params: byId,
    produces: 'application/pdf',
  }),
  enclosed: door({
    method: 'GET',
    path: '/api/incoming-documents/:id/files/:number',
    summary: 'En fil som låg i utdraget',
    params: byId.extend({ number: z.coerce.number().int().min(1).max(1000) }),
    produces: 'application/octet-stream',
  }),
};
