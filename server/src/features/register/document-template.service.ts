import type { EntityManager } from 'typeorm';
import type { z } from 'zod';
import type {
  DocumentTemplate as Template,
  PreviewPaper,
  TemplateView,
  templateDoors,
} from '@klubbat/shared/contracts/document-template';
import { lookOf, usualTemplate } from '@klubbat/shared/rules/document-template';
import { documentWords } from '@klubbat/shared/sentences/document-words';
import type { TemplateFault } from '../../documents/check-template.js';
import type { DocumentChoice } from '../../documents/document-kind.js';
import { previewMeeting } from '../../documents/preview-meeting.js';
import { FileAnswer } from '../../http/answer.js';
import { fail } from '../../platform/errors.js';
import type { Work } from '../../platform/work.js';
import { record } from '../audit/audit.store.js';
import { readFile, sha256Of } from '../files/stored-file.store.js';
import { printPreview } from '../printing/print.js';
import { findBoardNames, findTemplate, saveTemplate } from './document-template.store.js';
import type { Organisation } from './organisation.entity.js';
import { refuseStale, touch } from './refuse-stale.js';
import { findOrganisation, lockOrganisation } from './register.store.js';

/** The template of an organisation; the usual one, of version 0, where it has chosen none. */
async function templateOf(tx: EntityManager, organisationId: string) {
  return (
    (await findTemplate(tx, organisationId)) ?? {
      ...usualTemplate,
      organisationId,
      version: 0,
      updatedAt: new Date(0),
      updatedBy: null,
    }
  );
}

async function logoBytes(tx: EntityManager, { logoFileId }: Pick<Organisation, 'logoFileId'>) {
  return logoFileId === null ? undefined : (await readFile(tx, logoFileId)).bytes;
}

/** How the papers of an organisation look today, and its sentences: what a paper that is made now is composed with. */
export async function templateChoice(
  tx: EntityManager,
  organisationId: string,
  board: { adjustmentNote: string | null; appealable: boolean } | null,
): Promise<Pick<DocumentChoice, 'look' | 'adjustmentNote' | 'certificationLabel' | 'appealText'>> {
  const template = await findTemplate(tx, organisationId);
  const adjustmentNote = board?.adjustmentNote ?? template?.adjustmentNote ?? undefined;
  const noted = adjustmentNote === undefined ? {} : { adjustmentNote };
  if (template === null) {
    return noted;
  }
  const { certificationLabel, appealText, logoOn } = template;
  const organisation = logoOn === 'none' ? null : await findOrganisation(tx, organisationId);
  const logo = organisation === null ? undefined : await logoBytes(tx, organisation);
  return {
    ...noted,
    look: lookOf(template, logo === undefined ? undefined : sha256Of(logo)),
    ...(certificationLabel === null ? {} : { certificationLabel }),
    ...(appealText === null || board?.appealable === false ? {} : { appealText }),
  };
}

export function showTemplate(work: Work, organisation: Organisation): Promise<TemplateView> {
  return templateOf(work.tx, organisation.id);
}

async function faultsOf(
  tx: EntityManager,
  organisation: Organisation,
  template: Template,
  logo: Uint8Array | undefined,
): Promise<TemplateFault[]> {
  const boards = await findBoardNames(tx, organisation.id);
  // fonts, which only some doors need
  const { templateFaults } = await import('../../documents/check-template.js');
  return templateFaults(template, { organisation: organisation.name, boards, logo });
}

function refuse(faults: readonly TemplateFault[]): void {
  if (faults.length > 0) {
    fail('invalid', { errors: faults.map(({ field, message }) => ({ path: `$.${field}`, message })) });
  }
}

/** Refuses a logo that the organisation's template could not print where it prints the one before. */
export async function refuseUnprintableLogo(
  work: Work,
  organisation: Organisation,
  logo: Uint8Array,
): Promise<void> {
  const template = await findTemplate(work.tx, organisation.id);
  if (template !== null && template.logoOn !== 'none') {
    const faults = await faultsOf(work.tx, organisation, template, logo);
    refuse(faults.slice(0, 1).map((fault) => ({ ...fault, field: 'file' as never })));
  }
}

/**
 * Changes the template. Refuses with `invalid`, and all that is wrong, one that papers could not be printed with.
 * Documents that are frozen look as before; those that are made from now on look so.
 */
export async function updateTemplate(
  work: Work,
  organisationId: string,
  { version, ...change }: z.output<typeof templateDoors.update.body>,
): Promise<TemplateView> {
  const organisation = (await lockOrganisation(work.tx, organisationId)) ?? fail('not-found');
  const template = await templateOf(work.tx, organisationId);
  await refuseStale(work, template, version);
  const known = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
  const next = { ...template, ...known };
  refuse(await faultsOf(work.tx, organisation, next, await logoBytes(work.tx, organisation)));
  touch(work, next);
  await saveTemplate(work.tx, next);
  await record(work, {
    action: 'document-template.updated',
    organisationId,
    subjectId: organisationId,
    details: known,
  });
  return next;
}

/** A paper with the template as it is written, saved or not: some pages of an invented meeting. Refuses as saving does. */
export async function previewTemplate(
  work: Work,
  organisation: Organisation,
  { paper, ...template }: Template & { paper: PreviewPaper },
): Promise<FileAnswer> {
  const logo = await logoBytes(work.tx, organisation);
  refuse(await faultsOf(work.tx, organisation, template, logo));
  const [board] = await findBoardNames(work.tx, organisation.id);
  const { certificationLabel, adjustmentNote, appealText } = template;
  const choice: DocumentChoice = {
    kind: paper,
    adjusted: paper === 'extract' ? [12] : [],
    ...(paper === 'extract' ? { paragraphs: [12], certifiedBy: 'Anna Sjölund, nämndsekreterare' } : {}),
    draft: paper === 'protocol',
    pagePerItem: true,
    files: {},
    ...(adjustmentNote === null ? {} : { adjustmentNote }),
    ...(certificationLabel === null ? {} : { certificationLabel }),
    ...(appealText === null ? {} : { appealText }),
    look: lookOf(template, logo === undefined ? undefined : sha256Of(logo)),
  };
  const draw = () =>
    printPreview(
      { file: previewMeeting(organisation, board), choice, logo },
      `${work.actor.personId}/template`,
    );
  return new FileAnswer(draw, `${documentWords[paper].file}.pdf`, 'application/pdf');
}
