import type { AdjustmentView } from '@klubbat/shared/contracts/adjustment';
import { Notice } from '../../ui/notice.js';
import { hasLeft, namesOf, unansweredRefusals } from './signing.js';

/** That somebody refuses, why, and the ways on: it never goes past him by itself. */
export function RefusalNotice({ adjustment, mayAnswer }: { adjustment: AdjustmentView; mayAnswer: boolean }) {
  const refusals = unansweredRefusals(adjustment);
  if (refusals.length === 0 || !hasLeft(adjustment)) {
    return null;
  }
  return (
    <Notice kind="error" title={`${namesOf(refusals)} vägrar att justera`}>
      {[...new Set(refusals.map(({ refusal }) => refusal?.reason))].map((reason) => (
        <p key={reason}>”{reason}”</p>
      ))}
      <p>
        {mayAnswer
          ? 'Protokollet blir inte justerat förrän vägran är besvarad: dra tillbaka och rätta texten, låt en annan justera efter beslut, eller låt organet justera protokollet självt.'
          : 'Protokollet blir inte justerat förrän sekreteraren har svarat på vägran.'}
      </p>
    </Notice>
  );
}
