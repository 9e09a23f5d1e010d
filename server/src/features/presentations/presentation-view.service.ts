import {
  emptyPresentation,
  presentationContent,
  type OpenDocumentView,
  type PresentationContent,
  type PresentationView,
} from '@klubbat/shared/contracts/presentation';
import type { Work } from '../../platform/work.js';
import { boardAddress, organisationAddress } from '../../web-pages/addresses.js';
import { findBoard, findOrganisation, findPeopleNames } from '../register/register.store.js';
import type { OpenDocument } from './open-document.entity.js';
import { presentationFindings } from './presentation-findings.js';
import { findFileFacts, findOpenDocuments, findPresentation, type Whose } from './presentation.store.js';

/** The database keeps no order of keys: two are alike when they say the same, field by field. */
export function sameContent(one: PresentationContent, other: PresentationContent | null): boolean {
  return (
    other !== null &&
    JSON.stringify(presentationContent.parse(one)) === JSON.stringify(presentationContent.parse(other))
  );
}

async function presentDocuments(
  { tx }: Work,
  documents: OpenDocument[],
  names: ReadonlyMap<string, string>,
): Promise<OpenDocumentView[]> {
  const files = await findFileFacts(
    tx,
    documents.map(({ fileId }) => fileId),
  );
  return documents.map(({ fileId, publishedAt, publishedBy, ...document }) => ({
    ...document,
    size: files.get(fileId)?.size ?? 0,
    publishedAt: publishedAt?.toISOString() ?? null,
    publishedBy: publishedBy === null ? null : (names.get(publishedBy) ?? null),
  }));
}

async function whereRead({ tx }: Work, { organisationId, boardId }: Whose) {
  const organisation = await findOrganisation(tx, organisationId);
  const board = boardId === null ? null : await findBoard(tx, boardId);
  const slug = organisation?.slug ?? '';
  return {
    openPages: organisation?.openPages ?? false,
    address:
      board === null
        ? organisationAddress(slug)
        : boardAddress({ organisation: slug, board: board.slug ?? '' }),
  };
}

/** All that whoever looks after an open page must see: the draft, what looks like personal data in it, and the documents. */
export async function showPresentation(work: Work, whose: Whose): Promise<PresentationView> {
  const found = await findPresentation(work.tx, whose);
  const documents = await findOpenDocuments(work.tx, whose);
  const draft = found?.draft ?? emptyPresentation;
  const published = found?.published ?? null;
  const names = await findPeopleNames(
    work.tx,
    [found?.publishedBy, ...documents.map(({ publishedBy }) => publishedBy)].flatMap((id) => id ?? []),
  );
  return {
    version: found?.version ?? 0,
    draft,
    publishedAt: found?.publishedAt?.toISOString() ?? null,
    publishedBy: names.get(found?.publishedBy ?? '') ?? null,
    isPublished: sameContent(draft, published ?? emptyPresentation),
    findings: await presentationFindings(work.tx, whose.organisationId, draft),
    documents: await presentDocuments(work, documents, names),
    ...(await whereRead(work, whose)),
  };
}
