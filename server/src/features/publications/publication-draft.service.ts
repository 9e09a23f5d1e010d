import { v7 as newId } from 'uuid';
import type { z } from 'zod';
import type { publicationDoors, PublicationView } from '@klubbat/shared/contracts/publication';
import { strayMasks } from '@klubbat/shared/rules/mask-record';
import { fail } from '../../platform/errors.js';
import type { Work } from '../../platform/work.js';
import { record as tell } from '../audit/audit.store.js';
import { isPrepared, lockAll, preparedOf, told, type About } from './prepared-publication.js';
import { adjustedVersion, showPublication } from './publication-view.service.js';
import { savePublication } from './publication.store.js';

type Saving = z.output<typeof publicationDoors.save.body>;

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

/**
 * Hands the draft to another person. Done again it changes nothing. It is a new version, so that whoever still masks in the
 * old one cannot take it back without knowing. Refuses with `stale-version` or `wrong-step`.
 */
export async function submitDraft(work: Work, about: About, version: number): Promise<PublicationView> {
  const all = await lockAll(work, about);
  const isDone = all.some((one) => one.state === 'submitted' && one.version === version + 1);
  if (!isDone) {
    const draft = preparedOf(all, version);
    if (draft.state !== 'draft') {
      fail('wrong-step');
    }
    await savePublication(work.tx, { ...draft, state: 'submitted', version: version + 1, comment: null });
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
