import type { z } from 'zod';
import type { IncomingFacts, incomingDoors } from '@klubbat/shared/contracts/incoming';
import type { IncomingField } from '@klubbat/shared/vocabulary/incoming-words';

export type Read = z.output<typeof incomingDoors.read.reply>;

/** What has been found in the file, put where a person confirms it. The case is the receiver's own: nobody can guess it. */
export function draftOf({ reading }: Read, today: string): IncomingFacts {
  const of = (field: IncomingField) => reading.found.find((one) => one.field === field)?.value ?? '';
  return {
    caseNumber: '',
    boardId: '',
    receivedOn: today,
    sender: of('organisation'),
    senderBoard: of('board'),
    senderCaseNumber: of('caseNumber'),
    meetingDay: of('meetingDay'),
    paragraphs: of('paragraphs'),
    title: of('title'),
    decision: of('decision'),
    recipients: of('recipients'),
  };
}

/** Where a fact was found, in words under its field. */
export function whereFound({ reading }: Read, field: IncomingField): string | undefined {
  const found = reading.found.find((one) => one.field === field);
  if (found === undefined) {
    return reading.data.state === 'agrees'
      ? 'Står inte i utdraget.'
      : 'Hittades inte. Skriv av det från handlingen.';
  }
  if (found.page === null) {
    // the page says once that all is from the data
    return undefined;
  }
  const quote = found.quote.replace(/\s+/g, ' ');
  const short = quote.length > 80 ? `${quote.slice(0, 80)}…` : quote;
  return found.decoded
    ? `Sida ${found.page}, avkodat: ”${short}”. Jämför med sidan.`
    : `Sida ${found.page}: ”${short}”`;
}
