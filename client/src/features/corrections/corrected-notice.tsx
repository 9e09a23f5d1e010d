import { Link } from 'react-router';
import type { CorrectionView } from '@klubbat/shared/contracts/correction';
import { correctionName } from '@klubbat/shared/sentences/correction-sentences';
import { longDate } from '@klubbat/shared/sentences/dates';
import { Notice } from '../../ui/notice.js';
import { correctionAddress } from './correction-address.js';

/** Beside what is adjusted: that it was corrected later, and where that is read. Nothing where nothing was. */
export function CorrectedNotice({
  corrections,
  title,
}: {
  corrections: readonly CorrectionView[];
  title: string;
}) {
  if (corrections.length === 0) {
    return null;
  }
  return (
    <Notice kind="warning" title={title}>
      <ul>
        {corrections.map((correction) => (
          <li key={correction.id}>
            <Link to={correctionAddress(correction)}>
              {correctionName(correction.number)} av {correction.paragraphLabel}
            </Link>
            , beslutad {longDate(correction.decidedOn)}.
            {correction.replacedBy !== null && ` Ersatt av rättelse ${correction.replacedBy}.`}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

/** Under the heading of a § where the adjusted protocol is read: it is no part of the text. */
export function CorrectedMark({ corrections }: { corrections: readonly CorrectionView[] }) {
  const standing = corrections.filter(({ replacedBy }) => replacedBy === null);
  return standing.map((correction) => (
    <p key={correction.id} className="small">
      <Link to={correctionAddress(correction)}>
        Rättad {longDate(correction.decidedOn)}: se{' '}
        {correctionName(correction.number).toLocaleLowerCase('sv')}
      </Link>
    </p>
  ));
}
