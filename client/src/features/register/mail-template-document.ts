import {
  mailTemplateDoors,
  type MailTemplate,
  type MailTemplateView,
} from '@klubbat/shared/contracts/mail-template';
import { mailFields, type MailField } from '@klubbat/shared/vocabulary/mail-words';
import { documentKind } from '../../lib/autosave/documents.js';
import { fieldRules } from '../../lib/autosave/field-rules.js';
import type { Stored } from '../../lib/autosave/part-rules.js';
import { callAs } from '../../lib/autosave/save-call.js';
import { queryClient } from '../../lib/query-client.js';
import { mailTemplateQuery } from './register.queries.js';

/** A template of mails as fields hold it: an empty text is none of its own. */
export type MailDraft = Record<MailField, string>;

/** Whose words they are. */
export type MailOwner = 'organisation' | 'board';

export const mailLabels: Readonly<Record<MailField, string>> = {
  subject: 'Ämne',
  fileName: 'Filens namn',
  text: 'Text',
  senderBlock: 'Avsändare',
};

const orNull = (typed: string) => (typed.trim() === '' ? null : typed.trim());

/** What the fields say, as it is sent. */
export function mailTemplateOf(draft: MailDraft): MailTemplate {
  return Object.fromEntries(mailFields.map((field) => [field, orNull(draft[field])])) as MailTemplate;
}

const rules = fieldRules<MailDraft>({
  labels: mailLabels,
  stored: (field, draft) => orNull(draft[field]),
  read: (field, draft) => draft[field],
});

export function storedMailTemplate(template: MailTemplateView): Stored<MailDraft> {
  const part = Object.fromEntries(mailFields.map((field) => [field, template[field] ?? ''])) as MailDraft;
  return { part, version: template.version };
}

export const mailDoors = {
  organisation: {
    show: mailTemplateDoors.ofOrganisation,
    update: mailTemplateDoors.updateOfOrganisation,
    preview: mailTemplateDoors.previewOfOrganisation,
  },
  board: {
    show: mailTemplateDoors.ofBoard,
    update: mailTemplateDoors.updateOfBoard,
    preview: mailTemplateDoors.previewOfBoard,
  },
} as const;

/** The words of mails, saved as they are written. */
function mailDocument(owner: MailOwner) {
  const doors = mailDoors[owner];
  return documentKind<MailDraft>({
    name: `mail-template-${owner}`,
    rules,
    read: async (id, person) => storedMailTemplate(await callAs(doors.show, person, { params: { id } })),
    write: async (id, { part, base, version }, person) => {
      const all = mailTemplateOf(part);
      const changed = rules.changed(part, base) as MailField[];
      const change = Object.fromEntries(changed.map((field) => [field, all[field]]));
      const saved = await callAs(doors.update, person, { params: { id }, body: { ...change, version } });
      queryClient.setQueryData(mailTemplateQuery(owner, id).queryKey, saved);
      return storedMailTemplate(saved);
    },
    onStopped: () => void queryClient.invalidateQueries({ queryKey: [doors.show.path] }),
  });
}

export const mailDocuments = {
  organisation: mailDocument('organisation'),
  board: mailDocument('board'),
};
