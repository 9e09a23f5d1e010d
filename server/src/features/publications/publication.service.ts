import { v7 as newId } from 'uuid';
import type { z } from 'zod';
import type { publicationDoors, PublicationView } from '@klubbat/shared/contracts/publication';
import { strayMasks } from '@klubbat/shared/rules/mask-record';
import { dayInSweden } from '../../platform/clock.js';
import { fail } from '../../platform/errors.js';
import type { Work } from '../../platform/work.js';
import { may } from '../../policies/may.js';
import { findAttachments } from '../attachments/attachment.store.js';
import { record as tell } from '../audit/audit.store.js';
import { sha256Of } from '../files/stored-file.store.js';
import type { Meeting } from '../meetings/meeting.entity.js';
import { isAdjusted } from '../protocols/adjusted-paragraphs.js';
import type { Adjustment } from '../protocols/adjustment.entity.js';
import { composeMeeting, printable, renderDocument } from '../protocols/document.service.js';
import { lockAdjustment, readVersion } from '../protocols/protocol.store.js';
import { findPeopleNames } from '../register/register.store.js';
import { personalDataFound } from './personal-data-found.js';
import { leftOutOf, publicRecord } from './public-record.js';
import type { Publication } from './publication.entity.js';
import { findPublications, findPublicPdf, savePublication } from './publication.store.js';

interface About {
  meeting: Meeting;
  adjustment: Adjustment;
}
type Saving = z.output<typeof publicationDoors.save.body>;

const isPrepared = ({ state }: Publication) => state === 'draft' || state === 'submitted';

/** The version that was adjusted here, with its record. Refuses with `not-adjusted` before that, and where it was elsewhere. */
async function adjustedVersion(work: Work, adjustment: Adjustment) {
  if (!isAdjusted(adjustment) || adjustment.origin !== 'klubbat') {
    fail('not-adjusted', { params: { paragraphs: 'Protokollet' } });
  }
  return readVersion(work.tx, adjustment.id, 'record');
}

/** Everything that who prepares or approves a public version must see. Refuses with `not-adjusted`. */
export async function showPublication(work: Work, { meeting, adjustment }: About): Promise<PublicationView> {
  const { record, sha256 } = await adjustedVersion(work, adjustment);
  const all = await findPublications(work.tx, adjustment.id);
  const names = await findPeopleNames(
    work.tx,
    all.flatMap(({ preparedBy, approvedBy }) => [preparedBy, ...(approvedBy === null ? [] : [approvedBy])]),
  );
  const draft = all.find(isPrepared);
  const covered = { paragraphs: adjustment.paragraphs, masks: draft?.masks ?? [] };
  return {
    record,
    paragraphs: adjustment.paragraphs,
    sourceSha256: sha256,
    draft:
      draft === undefined
        ? null
        : {
            version: draft.version,
            state: draft.state === 'submitted' ? 'submitted' : 'draft',
            masks: draft.masks,
            attachments: draft.attachments,
            removeOn: draft.removeOn,
            preparedBy: names.get(draft.preparedBy) ?? '',
            own: draft.preparedBy === work.actor.personId,
            comment: draft.comment,
          },
    earlier: all
      .filter((one) => !isPrepared(one))
      .map(({ number, state, removeOn, sha256, withdrawnReason, ...one }) => ({
        number,
        state,
        removeOn,
        sha256,
        withdrawnReason,
        preparedBy: names.get(one.preparedBy) ?? '',
        approvedBy: one.approvedBy === null ? null : (names.get(one.approvedBy) ?? ''),
        publishedAt: one.publishedAt?.toISOString() ?? null,
        withdrawnAt: one.withdrawnAt?.toISOString() ?? null,
      })),
    findings: await personalDataFound(work.tx, meeting.organisationId, record, covered),
    mayPublish: may(work.actor, 'meeting.publish', {
      organisationId: meeting.organisationId,
      boardId: meeting.boardId,
    }),
  };
}

/** Public versions of one adjustment are made one after the other: under its row lock. */
async function lockAll(work: Work, { adjustment }: About): Promise<Publication[]> {
  await lockAdjustment(work.tx, adjustment.id);
  return findPublications(work.tx, adjustment.id);
}

function preparedOf(all: readonly Publication[], version: number): Publication {
  const prepared = all.find(isPrepared);
  if (prepared === undefined) {
    fail('wrong-step');
  }
  if (prepared.version !== version) {
    fail('stale-version');
  }
  return prepared;
}

function told({ meeting, adjustment }: About, details: Record<string, unknown>) {
  return {
    organisationId: meeting.organisationId,
    meetingId: meeting.id,
    subjectId: adjustment.id,
    details,
  };
}

/**
 * Keeps what is masked in the draft; with version 0 it begins one, with the masks of the public version before it as they are
 * given. What was submitted is a draft again, and its preparer is who changed it last: whoever approves has not written in it.
 * Refuses with `not-adjusted`, `stale-version`, and `invalid` for masks of no text and attachments that cannot be published.
 */
export async function saveDraft(work: Work, about: About, given: Saving): Promise<PublicationView> {
  const { adjustment, meeting } = about;
  const { record, sha256 } = await adjustedVersion(work, adjustment);
  const all = await lockAll(work, about);
  const draft = all.find(isPrepared);
  if ((draft?.version ?? 0) !== given.version) {
    fail('stale-version');
  }
  refuseStray(record, given);
  const kept = {
    masks: given.masks,
    attachments: [...new Set(given.attachments)].sort((a, b) => a - b),
    removeOn: given.removeOn,
    state: 'draft' as const,
    version: given.version + 1,
    preparedBy: work.actor.personId,
    preparedAt: work.now,
  };
  await savePublication(
    work.tx,
    draft === undefined
      ? {
          ...kept,
          id: newId(),
          adjustmentId: adjustment.id,
          number: (all[0]?.number ?? 0) + 1,
          comment: null,
          approvedBy: null,
          publishedAt: null,
          sourceSha256: sha256,
          record: null,
          pdf: null,
          sha256: null,
          withdrawnBy: null,
          withdrawnAt: null,
          withdrawnReason: null,
        }
      : { ...draft, ...kept },
  );
  if (draft === undefined) {
    await tell(work, { action: 'publication.begun', ...told(about, {}) });
  }
  return showPublication(work, { meeting, adjustment });
}

function refuseStray(
  record: Parameters<typeof strayMasks>[0],
  { masks, attachments, removeOn }: Saving,
): void {
  const stray = strayMasks(record, masks);
  if (stray.length > 0) {
    fail('invalid', {
      errors: stray.map(({ path }) => ({
        path,
        message: 'Maskningen ligger utanför texten. Läs in sidan på nytt.',
      })),
    });
  }
  const open = new Map(
    (record.attachments ?? []).map(({ number, confidential }) => [number, confidential === undefined]),
  );
  const wrong = attachments.filter((number) => open.get(number) !== true);
  if (wrong.length > 0) {
    fail('invalid', {
      errors: wrong.map((number) => ({
        path: '$.attachments',
        message: `Bilaga ${number} finns inte, eller är sekretessbelagd.`,
      })),
    });
  }
  if (removeOn !== null && removeOn < record.meeting.date) {
    fail('invalid', {
      errors: [{ path: '$.removeOn', message: 'Dagen ligger före sammanträdet.' }],
    });
  }
}

/** Hands the draft to another person. Done again it changes nothing. Refuses with `stale-version` or `wrong-step`. */
export async function submitDraft(work: Work, about: About, version: number): Promise<PublicationView> {
  const draft = preparedOf(await lockAll(work, about), version);
  if (draft.state === 'draft') {
    await savePublication(work.tx, { ...draft, state: 'submitted', comment: null });
    await tell(work, { action: 'publication.submitted', ...told(about, { masks: draft.masks.length }) });
  }
  return showPublication(work, about);
}

/** Sends what was submitted back to its preparer, with why. Refuses with `stale-version` or `wrong-step`. */
export async function sendBack(
  work: Work,
  about: About,
  { version, comment }: { version: number; comment: string },
): Promise<PublicationView> {
  const draft = preparedOf(await lockAll(work, about), version);
  if (draft.state !== 'submitted') {
    fail('wrong-step');
  }
  await savePublication(work.tx, { ...draft, state: 'draft', comment });
  await tell(work, { action: 'publication.sent-back', ...told(about, { comment }) });
  return showPublication(work, about);
}

/** The public version as its masks make it, ready to be drawn. */
async function composed(
  work: Work,
  { meeting, adjustment }: About,
  publication: Pick<Publication, 'masks' | 'attachments' | 'sourceSha256'>,
) {
  const { record } = await adjustedVersion(work, adjustment);
  const { masks, sourceSha256 } = publication;
  const file = publicRecord(record, { paragraphs: adjustment.paragraphs, masks });
  const named = new Set(file.attachments?.map(({ number }) => number));
  const attachments = (await findAttachments(work.tx, meeting.id)).filter(
    ({ number, confidential }) =>
      publication.attachments.includes(number) && named.has(number) && confidential === null,
  );
  const content = await composeMeeting(
    { tx: work.tx, meeting, file, attachments },
    {
      adjusted: adjustment.paragraphs,
      draft: false,
      publicVersion: { sourceSha256, leftOut: leftOutOf(masks) },
    },
  );
  return { file, content, attachments };
}

/**
 * Publishes what was submitted, in the place of the public version that stood. Whoever prepared it cannot: two have read it
 * (the database refuses it too). Refuses with `same-person`, `stale-version` or `wrong-step`.
 */
export async function approveDraft(work: Work, about: About, version: number): Promise<PublicationView> {
  const all = await lockAll(work, about);
  const draft = preparedOf(all, version);
  if (draft.state !== 'submitted') {
    fail('wrong-step');
  }
  if (draft.preparedBy === work.actor.personId) {
    fail('same-person');
  }
  const standing = all.find(({ state }) => state === 'published');
  if (standing !== undefined) {
    await withdrawOne(work, standing, 'Ersatt av en ny offentlig version');
  }
  const { file, content, attachments } = await composed(work, about, draft);
  const pdf = await renderDocument(work.tx, content, attachments);
  const sha256 = sha256Of(pdf);
  await savePublication(work.tx, {
    ...draft,
    state: 'published',
    approvedBy: work.actor.personId,
    publishedAt: work.now,
    record: file,
    pdf: Buffer.from(pdf),
    sha256,
  });
  await tell(work, {
    action: 'publication.published',
    ...told(about, {
      number: draft.number,
      sha256,
      sourceSha256: draft.sourceSha256,
      masks: draft.masks.length,
    }),
  });
  return showPublication(work, about);
}

function withdrawOne(work: Work, publication: Publication, reason: string): Promise<void> {
  return savePublication(work.tx, {
    ...publication,
    state: 'withdrawn',
    withdrawnBy: work.actor.personId,
    withdrawnAt: work.now,
    withdrawnReason: reason,
  });
}

/** Takes what is published off the web, at once. Done again it changes nothing; where nothing was published it is `wrong-step`. */
export async function withdrawPublication(
  work: Work,
  about: About,
  reason: string,
): Promise<PublicationView> {
  const all = await lockAll(work, about);
  const standing = all.find(({ state }) => state === 'published');
  if (standing === undefined && !all.some(({ state }) => state === 'withdrawn')) {
    fail('wrong-step');
  }
  if (standing !== undefined) {
    await withdrawOne(work, standing, reason);
    await tell(work, {
      action: 'publication.withdrawn',
      ...told(about, { number: standing.number, reason }),
    });
  }
  return showPublication(work, about);
}

/** The draft as anyone would read it; without a draft as if nothing were masked. Refuses with `not-adjusted`. */
export async function previewPublication(
  work: Work,
  about: About,
): Promise<{ title: string; pdf: () => Promise<Uint8Array> }> {
  const { sha256 } = await adjustedVersion(work, about.adjustment);
  const draft = (await findPublications(work.tx, about.adjustment.id)).find(isPrepared);
  const { content, attachments } = await composed(
    work,
    about,
    draft ?? { masks: [], attachments: [], sourceSha256: sha256 },
  );
  return { title: content.fileTitle, pdf: await printable(work.tx, content, attachments) };
}

/** What anyone may read. Refuses with `not-found` what is not published, no longer, or not there at all: alike. */
export async function openPublication(
  { tx, now }: Pick<Work, 'tx' | 'now'>,
  adjustmentId: string,
): Promise<{ pdf: Buffer; title: string }> {
  return (await findPublicPdf(tx, adjustmentId, dayInSweden(now))) ?? fail('not-found');
}
