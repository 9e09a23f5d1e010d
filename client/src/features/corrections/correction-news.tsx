import type { CorrectionView } from '@klubbat/shared/contracts/correction';
import { Notice } from '../../ui/notice.js';

/** What has become of a correction: just registered, or replaced since. */
export function CorrectionNews({
  correction: { number, replaces, replacedBy },
  isNew,
}: {
  correction: CorrectionView;
  isNew: boolean;
}) {
  return (
    <>
      {isNew && (
        <Notice kind="success" title="Rättelsen är registrerad" announce>
          <p>Den visas nu tillsammans med protokollet. Nedanför står vilka som ska få den.</p>
        </Notice>
      )}
      {replacedBy !== null && (
        <Notice kind="warning" title={`Rättelse ${replacedBy} har ersatt den här`}>
          <p>Rättelse {number} finns kvar, så att det syns vad som har gällt.</p>
        </Notice>
      )}
      {replaces !== null && replacedBy === null && (
        <Notice>
          <p>Den ersätter rättelse {replaces}.</p>
        </Notice>
      )}
    </>
  );
}
