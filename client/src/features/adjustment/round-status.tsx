import type { AdjustmentView } from '@klubbat/shared/contracts/adjustment';
import { RefusalNotice } from './refusal-notice.js';
import { RoundTrace } from './round-trace.js';
import { SignerTable } from './signer-table.js';

/** For those who sign: who is left, who is late, and who did what. */
export function RoundStatus({ adjustment }: { adjustment: AdjustmentView }) {
  return (
    <section className="stack no-print" aria-labelledby="underskrifter">
      <h2 id="underskrifter">Underskrifter</h2>
      <RefusalNotice adjustment={adjustment} mayAnswer={false} />
      <SignerTable adjustment={adjustment} />
      <RoundTrace adjustment={adjustment} />
    </section>
  );
}
