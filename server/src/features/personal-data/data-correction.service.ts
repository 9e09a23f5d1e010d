import { v7 as newId } from 'uuid';
import { MOST_WAITING_CORRECTIONS, type DataCorrectionView } from '@klubbat/shared/contracts/data-correction';
import type { CorrectionOutcome } from '@klubbat/shared/vocabulary/data-correction-words';
import { fail } from '../../platform/errors.js';
import type { Work } from '../../platform/work.js';
import { record } from '../audit/audit.store.js';
import {
  addCorrection,
  countWaiting,
  findCorrections,
  lockCorrection,
  settleCorrection,
  type CorrectionRow,
} from './data-correction.store.js';

function present(row: CorrectionRow): DataCorrectionView {
  const {
    id,
    organisationId,
    organisation,
    personId,
    person,
    wish,
    askedAt,
    outcome,
    answer,
    settler,
    settledAt,
  } = row;
  return {
    id,
    organisationId,
    organisation,
    person: { id: personId, name: person },
    wish,
    askedAt: askedAt.toISOString(),
    settled:
      outcome === null || answer === null || settledAt === null
        ? null
        : { outcome, answer, by: settler ?? '', at: settledAt.toISOString() },
  };
}

/** What waits first. `of`: the one who asked, or the organisation that settles it. */
export async function showCorrections(
  { tx }: Work,
  of: { personId: string } | { organisationId: string },
): Promise<DataCorrectionView[]> {
  return (await findCorrections(tx, of)).map(present);
}

async function showOne({ tx }: Work, id: string): Promise<DataCorrectionView> {
  const [row] = await findCorrections(tx, { id });
  return row === undefined ? fail('not-found') : present(row);
}

/**
 * Asks an organisation in which she has a mandate to correct something that is kept about her. Safe to repeat with the same `saveId`. Refuses with
 * `not-found` another organisation, and with `invalid` when `MOST_WAITING_CORRECTIONS` of hers wait there.
 */
export async function askForCorrection(
  work: Work,
  { organisationId, wish, saveId }: { organisationId: string; wish: string; saveId?: string | undefined },
): Promise<DataCorrectionView> {
  const { tx, actor, now } = work;
  const { personId } = actor;
  if (!actor.mandates.some((mandate) => mandate.organisationId === organisationId)) {
    fail('not-found');
  }
  const id = saveId ?? newId();
  const [known] = await findCorrections(tx, { id });
  if (known !== undefined && known.personId === personId) {
    return present(known);
  }
  if ((await countWaiting(tx, personId, organisationId)) >= MOST_WAITING_CORRECTIONS) {
    const message = 'Du har redan tio som väntar på svar. Vänta tills någon av dem är besvarad.';
    fail('invalid', { errors: [{ path: '$.wish', message }] });
  }
  if (await addCorrection(tx, { id, organisationId, personId, wish, askedAt: now })) {
    await record(work, { action: 'data-correction.asked', organisationId, subjectId: personId, details: {} });
  }
  return showOne(work, id);
}

/**
 * Says that it has been corrected, or why it is not. Settled once: the same answer again changes nothing, another is refused with `stale-version`. It changes
 * nothing of what is kept; that is done where it stands.
 */
export async function settleDataCorrection(
  work: Work,
  { id, organisationId }: { id: string; organisationId: string },
  { outcome, answer }: { outcome: CorrectionOutcome; answer: string },
): Promise<DataCorrectionView> {
  const { tx, actor, now } = work;
  const asked = (await lockCorrection(tx, id, organisationId)) ?? fail('not-found');
  if (asked.settledAt === null) {
    await settleCorrection(tx, id, { outcome, answer, settledBy: actor.personId, settledAt: now });
    await record(work, {
      action: 'data-correction.settled',
      organisationId,
      subjectId: asked.personId,
      details: { outcome },
    });
  } else if (asked.outcome !== outcome || asked.answer !== answer) {
    fail('stale-version');
  }
  return showOne(work, id);
}
