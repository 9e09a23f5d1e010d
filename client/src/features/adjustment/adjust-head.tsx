import { FileText } from 'lucide-react';
import type { ReactNode } from 'react';
import { adjustmentDoors, type AdjustmentView } from '@klubbat/shared/contracts/adjustment';
import { lastAdjustmentDay } from '@klubbat/shared/rules/appeal-period';
import { weekdayDate } from '@klubbat/shared/sentences/dates';
import { daysLeft } from '@klubbat/shared/sentences/deadline-sentences';
import { today } from '../../lib/moment.js';
import { doorAddress } from '../../lib/call.js';
import { LinkButton } from '../../ui/link-button.js';
import { PageHeader } from '../../ui/page-header.js';
import { Facts } from '../../ui/facts.js';
import { Fingerprint } from './fingerprint.js';
import { hasLeft, namesOf, signersLeft } from './signing.js';

interface AdjustHeadProps {
  adjustment: AdjustmentView;
  board: string;
  /** the last day of the meeting */
  meetingDay: string;
  children?: ReactNode;
}

/** `tisdag 28 januari 2025, om 3 dagar` */
const untilDay = (day: string) => `${weekdayDate(day)}, ${daysLeft(day, today())}`;

/** What is to be adjusted, until when, and who else is left. */
export function AdjustHead({ adjustment, board, meetingDay, children }: AdjustHeadProps) {
  const left = signersLeft(adjustment).filter(({ me }) => !me);
  return (
    <>
      <PageHeader
        title={`Justera ${adjustment.paragraphsLabel}`}
        crumbs={[{ to: '/', label: 'Mitt arbete' }]}
        lead={`${board}, ${weekdayDate(meetingDay)}`}
      />
      {children}
      <Facts
        items={[
          {
            label: 'Senast',
            value: hasLeft(adjustment)
              ? adjustment.immediate
                ? 'Nu, vid sammanträdet'
                : untilDay(adjustment.signingUntil ?? lastAdjustmentDay(meetingDay))
              : null,
          },
          { label: 'Kvar förutom du', value: hasLeft(adjustment) && left.length > 0 ? namesOf(left) : null },
          {
            label: 'Kontrollsumma',
            value: adjustment.sha256 === null ? null : <Fingerprint sha256={adjustment.sha256} />,
          },
        ]}
      />
      <div className="no-print">
        <LinkButton
          href={doorAddress(adjustmentDoors.pdf, { params: { id: adjustment.id } })}
          icon={FileText}
          newTab
        >
          Öppna protokollet som PDF
        </LinkButton>
      </div>
    </>
  );
}
