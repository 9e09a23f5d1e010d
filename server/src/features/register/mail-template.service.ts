import { v7 as newId } from 'uuid';
import type { EntityManager } from 'typeorm';
import type { z } from 'zod';
import type {
  MailExample,
  MailTemplate as Template,
  MailTemplateView,
  mailTemplateDoors,
  MailWords,
} from '@klubbat/shared/contracts/mail-template';
import { templateFault } from '@klubbat/shared/sentences/mail-placeholders';
import { usualMail } from '@klubbat/shared/sentences/usual-mail';
import { mailFields, type MailField } from '@klubbat/shared/vocabulary/mail-words';
import { extractEmail } from '../../emails/extract-email.js';
import type { MailSender } from '../../emails/sender-block.js';
import { dayInSweden } from '../../platform/clock.js';
import { fail } from '../../platform/errors.js';
import type { Work } from '../../platform/work.js';
import { record } from '../audit/audit.store.js';
import type { MailTemplate } from './mail-template.entity.js';
import { findMailTemplate, saveMailTemplate, type MailTemplateOwner } from './mail-template.store.js';
import { refuseStale, touch } from './refuse-stale.js';
import { findBoard, findOrganisation, findPerson, lockBoard, lockOrganisation } from './register.store.js';

async function templateOf(tx: EntityManager, owner: MailTemplateOwner): Promise<MailTemplate> {
  return (
    (await findMailTemplate(tx, owner)) ?? {
      ...owner,
      id: newId(),
      subject: null,
      fileName: null,
      text: null,
      senderBlock: null,
      version: 0,
      updatedAt: new Date(0),
      updatedBy: null,
    }
  );
}

/** What is written, and of what is not the words of the one above. */
function over(own: Template, inherited: MailWords): MailWords {
  return {
    subject: own.subject ?? inherited.subject,
    fileName: own.fileName ?? inherited.fileName,
    text: own.text ?? inherited.text,
    senderBlock: own.senderBlock ?? inherited.senderBlock,
  };
}

async function inheritedBy(
  tx: EntityManager,
  { organisationId, boardId }: MailTemplateOwner,
): Promise<MailWords> {
  return boardId === null
    ? usualMail
    : over(await templateOf(tx, { organisationId, boardId: null }), usualMail);
}

/** The words of a board's mails today: its own, else the organisation's, else the house's. */
export async function mailWordsOf(
  tx: EntityManager,
  organisationId: string,
  boardId: string,
): Promise<MailWords> {
  const owner = { organisationId, boardId };
  return over(await templateOf(tx, owner), await inheritedBy(tx, owner));
}

export async function showMailTemplate(work: Work, owner: MailTemplateOwner): Promise<MailTemplateView> {
  return { ...(await templateOf(work.tx, owner)), inherited: await inheritedBy(work.tx, owner) };
}

/** Refuses with `invalid` a placeholder that nobody knows, at the field where it stands. */
function refuseFaulty(template: { [Field in MailField]?: string | null | undefined }): void {
  const errors = mailFields.flatMap((field) => {
    const message = templateFault(field, template[field] ?? '');
    return message === undefined ? [] : [{ path: `$.${field}`, message }];
  });
  if (errors.length > 0) {
    fail('invalid', { errors });
  }
}

const orNull = (text: string | null) => (text === null || text.trim() === '' ? null : text.trim());

/**
 * Changes the own words of an organisation or a board; blank: none of its own. What has been sent stands. Refuses with
 * `invalid` an unknown placeholder, and with `stale-version` over what another has written.
 */
export async function updateMailTemplate(
  work: Work,
  owner: MailTemplateOwner,
  { version, ...change }: z.output<typeof mailTemplateDoors.updateOfBoard.body>,
): Promise<MailTemplateView> {
  // two that write the first words at once: the second sees the row of the first
  await (owner.boardId === null
    ? lockOrganisation(work.tx, owner.organisationId)
    : lockBoard(work.tx, owner.boardId));
  const template = await templateOf(work.tx, owner);
  await refuseStale(work, template, version);
  refuseFaulty(change);
  const known: Partial<Template> = {};
  for (const field of mailFields) {
    const written = change[field];
    if (written !== undefined) {
      known[field] = orNull(written);
    }
  }
  Object.assign(template, known);
  touch(work, template);
  await saveMailTemplate(work.tx, template);
  await record(work, {
    action: 'mail-template.updated',
    organisationId: owner.organisationId,
    subjectId: owner.boardId ?? owner.organisationId,
    details: known,
  });
  return { ...template, inherited: await inheritedBy(work.tx, owner) };
}

/** A person as mails in his name tell of him. */
export async function mailSenderOf(
  tx: EntityManager,
  personId: string | null,
): Promise<Pick<MailSender, 'unit' | 'phone'>> {
  const person = personId === null ? null : await findPerson(tx, personId);
  return { unit: person?.unit ?? undefined, phone: person?.phone ?? undefined };
}

/** A mail as it would leave with these words, of an invented § and in the asker's name. Refuses as saving does. */
export async function previewMailTemplate(
  work: Work,
  owner: MailTemplateOwner,
  template: Template,
): Promise<MailExample> {
  refuseFaulty(template);
  const organisation = await findOrganisation(work.tx, owner.organisationId);
  const board = owner.boardId === null ? null : await findBoard(work.tx, owner.boardId);
  const person = await findPerson(work.tx, work.actor.personId);
  const today = dayInSweden(work.now);
  const own = Object.fromEntries(mailFields.map((field) => [field, orNull(template[field])])) as Template;
  const { subject, fileName, text } = extractEmail(
    {
      organisation: organisation?.name ?? '',
      board: {
        name: board?.name ?? 'Regionstyrelsen',
        numberWithYear: board?.numberWithYear ?? true,
        ...(board?.paragraphPrefix ? { paragraphPrefix: board.paragraphPrefix } : {}),
        caseNumberLabel: board?.caseNumberLabel ?? 'Diarienummer',
      },
      date: today,
      items: [
        {
          paragraph: 112,
          title: 'Handlingsplan för tillgänglig kollektivtrafik i länets östra delar',
          caseNumber: `${today.slice(0, 4)}/00177`,
        },
      ],
      notAdjusted: [],
      sender: {
        name: person?.name ?? work.actor.name,
        title: person?.title ?? undefined,
        email: person?.email ?? undefined,
        registryEmail: organisation?.registryEmail ?? undefined,
        ...(await mailSenderOf(work.tx, work.actor.personId)),
      },
      template: over(own, await inheritedBy(work.tx, owner)),
      documentNumber: 4,
      today,
    },
    'Region Exempel',
  );
  return { subject, fileName, text };
}
