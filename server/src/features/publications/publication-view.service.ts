import type { PublicationView } from '@klubbat/shared/contracts/publication';
import { fail } from '../../platform/errors.js';
import type { Work } from '../../platform/work.js';
import { may } from '../../policies/may.js';
import { isAdjusted } from '../protocols/adjusted-paragraphs.js';
import type { Adjustment } from '../protocols/adjustment.entity.js';
import { readVersion } from '../protocols/protocol.store.js';
import { findPeopleNames } from '../register/register.store.js';
import { personalDataFound } from './personal-data-found.js';
import { isPrepared, type About } from './prepared-publication.js';
import { withoutSecretTexts } from './public-record.js';
import { findPublications } from './publication.store.js';

/** The version that was adjusted here, with its record. Refuses with `not-adjusted` before that, and where it was elsewhere. */
export async function adjustedVersion(work: Work, adjustment: Adjustment) {
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
  const before = all.find((one) => !isPrepared(one));
  const covered = { paragraphs: adjustment.paragraphs, masks: draft?.masks ?? [] };
  return {
    record: withoutSecretTexts(record),
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
    startsFrom: { masks: before?.masks ?? [], attachments: before?.attachments ?? [] },
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
