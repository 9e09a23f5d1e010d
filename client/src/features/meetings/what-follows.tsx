import type { MeetingView } from '@klubbat/shared/contracts/meeting';
import { weekdayDate } from '@klubbat/shared/sentences/dates';

/** Which meeting is copied, and what follows from it: said before it is done, so that nobody looks for the rest. */
export function WhatFollows({ from }: { from: MeetingView }) {
  return (
    <div className="stack">
      <p>
        {from.board}, {from.organisation}. Kopieras från sammanträdet {weekdayDate(from.date)}.
      </p>
      <p>
        Dagordningens rubriker följer med, och ordföranden, sekreteraren, ledamöterna och ersättarna. Texter,
        beslut, närvaro, nummer, bilagor och justerare stannar, liksom extra ärenden och sekretessbelagda
        paragrafer.
      </p>
    </div>
  );
}
