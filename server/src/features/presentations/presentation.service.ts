import { v7 as newId } from 'uuid';
import {
  emptyPresentation,
  type PresentationContent,
  type PresentationView,
} from '@klubbat/shared/contracts/presentation';
import { fail } from '../../platform/errors.js';
import type { Work } from '../../platform/work.js';
import { record } from '../audit/audit.store.js';
import { refuseStale, touch } from '../register/refuse-stale.js';
import { presentationFindings } from './presentation-findings.js';
import { sameContent, showPresentation } from './presentation-view.service.js';
import type { Presentation } from './presentation.entity.js';
import { findPresentation, lockPresentation, savePresentation, type Whose } from './presentation.store.js';

type Given<T> = { [K in keyof T]?: T[K] | undefined };

function begun(work: Work, whose: Whose): Presentation {
  return {
    ...whose,
    id: newId(),
    draft: emptyPresentation,
    published: null,
    publishedAt: null,
    publishedBy: null,
    version: 0,
    updatedAt: work.now,
    updatedBy: work.actor.personId,
  };
}

/** Changes the draft of a page. Nobody outside sees it before it is published. Refuses with `stale-version`. */
export async function saveDraft(
  work: Work,
  whose: Whose,
  { version, ...changes }: Given<PresentationContent> & { version: number },
): Promise<PresentationView> {
  const presentation = (await lockPresentation(work.tx, whose)) ?? begun(work, whose);
  await refuseStale(work, presentation, version);
  const known = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
  presentation.draft = { ...presentation.draft, ...known };
  touch(work, presentation);
  await savePresentation(work.tx, presentation);
  await record(work, {
    action: 'presentation.updated',
    organisationId: whose.organisationId,
    subjectId: whose.boardId ?? whose.organisationId,
    details: known,
  });
  return showPresentation(work, whose);
}

/**
 * Publishes the draft as it was read. Done again it changes nothing. Refuses with `stale-version`, and with `not-looked-at`
 * while something looks like personal data that nobody has said may stand.
 */
export async function publishPresentation(
  work: Work,
  whose: Whose,
  { version, confirmed }: { version: number; confirmed: boolean },
): Promise<PresentationView> {
  const presentation = (await lockPresentation(work.tx, whose)) ?? fail('not-found');
  await refuseStale(work, presentation, version);
  if (!sameContent(presentation.draft, presentation.published)) {
    const findings = await presentationFindings(work.tx, whose.organisationId, presentation.draft);
    if (findings.length > 0 && !confirmed) {
      fail('not-looked-at');
    }
    presentation.published = presentation.draft;
    presentation.publishedAt = work.now;
    presentation.publishedBy = work.actor.personId;
    await savePresentation(work.tx, presentation);
    await record(work, {
      action: 'presentation.published',
      organisationId: whose.organisationId,
      subjectId: whose.boardId ?? whose.organisationId,
      // what was found is not named: the log would be a list of just that
      details: { version, looksPersonal: findings.length },
    });
  }
  return showPresentation(work, whose);
}

/** The draft as it stands, for a preview. */
export async function draftOf({ tx }: Pick<Work, 'tx'>, whose: Whose): Promise<PresentationContent> {
  return (await findPresentation(tx, whose))?.draft ?? emptyPresentation;
}
