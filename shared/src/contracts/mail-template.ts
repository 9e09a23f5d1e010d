import { z } from 'zod';
import { byId, door } from './door.js';
import { line, runningText } from './text-fields.js';

/** The words of a mail with an extract, with placeholders in braces. */
export const mailWords = z.strictObject({
  subject: line.max(300),
  fileName: line.max(300),
  text: runningText.max(10_000),
  senderBlock: runningText.max(5_000),
});

/** What an organisation or a board has written itself; null: as the one above it has it. */
export const mailTemplate = z.strictObject({
  subject: mailWords.shape.subject.nullable(),
  fileName: mailWords.shape.fileName.nullable(),
  text: mailWords.shape.text.nullable(),
  senderBlock: mailWords.shape.senderBlock.nullable(),
});

export const mailTemplateView = mailTemplate.strip().extend({
  /** what holds where nothing is written: the organisation's, else the house's own */
  inherited: mailWords.strip(),
  /** 0: nothing has been written */
  version: z.int(),
});

/** A mail as it would leave, of an invented § of the board. */
export const mailExample = z.object({ subject: z.string(), fileName: z.string(), text: z.string() });

export type MailWords = z.infer<typeof mailWords>;
export type MailTemplate = z.infer<typeof mailTemplate>;
export type MailTemplateView = z.infer<typeof mailTemplateView>;
export type MailExample = z.infer<typeof mailExample>;

const change = mailTemplate.partial().extend({ version: z.int() });

export const mailTemplateDoors = {
  ofOrganisation: door({
    method: 'GET',
    path: '/api/organisations/:id/mail-template',
    summary: 'Organisationens egna ord i mejl med utdrag',
    params: byId,
    reply: mailTemplateView,
  }),
  updateOfOrganisation: door({
    method: 'PATCH',
    path: '/api/organisations/:id/mail-template',
    summary: 'Ändra organisationens ord i mejl med utdrag. Det som är skickat står fast',
    params: byId,
    body: change,
    reply: mailTemplateView,
  }),
  previewOfOrganisation: door({
    method: 'POST',
    path: '/api/organisations/:id/mail-template/preview',
    summary: 'Så blir ett mejl, med en påhittad paragraf. Sparar inget',
    params: byId,
    body: mailTemplate,
    reply: mailExample,
  }),
  ofBoard: door({
    method: 'GET',
    path: '/api/boards/:id/mail-template',
    summary: 'Organets egna ord i mejl med utdrag',
    params: byId,
    reply: mailTemplateView,
  }),
  updateOfBoard: door({
    method: 'PATCH',
    path: '/api/boards/:id/mail-template',
    summary: 'Ändra organets ord i mejl med utdrag. Det som är skickat står fast',
    params: byId,
    body: change,
    reply: mailTemplateView,
  }),
  previewOfBoard: door({
    method: 'POST',
    path: '/api/boards/:id/mail-template/preview',
    summary: 'Så blir ett mejl från organet, med en påhittad paragraf. Sparar inget',
    params: byId,
    body: mailTemplate,
    reply: mailExample,
  }),
};
