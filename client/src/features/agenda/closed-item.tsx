import type { AgendaItemView } from '@klubbat/shared/contracts/agenda-item';
import { Notice } from '../../ui/notice.js';

/** A secret § for whoever may not read it: that it is there, on what ground it is secret, and whom to ask. */
export function ClosedItem({ item: { confidential } }: { item: AgendaItemView }) {
  return (
    <Notice kind="info" title="Paragrafen omfattas av sekretess">
      <p>
        {confidential === undefined ? '' : `Grunden är ${confidential}. `}Bara de som skriver, leder eller
        beslutar i organet får läsa den. Fråga sekreteraren om du behöver det.
      </p>
    </Notice>
  );
}
