import { FileText } from 'lucide-react';
import type { ReactNode } from 'react';
import { adjustmentDoors, type AdjustmentView } from '@klubbat/shared/contracts/adjustment';
import type { MeetingView } from '@klubbat/shared/contracts/meeting';
import { availableEvents, type LifecycleSteps } from '@klubbat/shared/rules/lifecycle';
import { signedPdfDoors } from '@klubbat/shared/contracts/signed-pdf';
import { lastNoticeDay } from '@klubbat/shared/rules/appeal-period';
import { longDate } from '@klubbat/shared/sentences/dates';
import { byDay } from '@klubbat/shared/sentences/deadline-sentences';
import { stateWords } from '@klubbat/shared/sentences/words';
import { doorAddress } from '../../lib/call.js';
import { capital } from '../../lib/capital.js';
import { dayOf, moment, today } from '../../lib/moment.js';
import { Facts } from '../../ui/facts.js';
import { LinkButton } from '../../ui/link-button.js';
import { stateKinds } from '../../ui/state-kinds.js';
import { StateMark } from '../../ui/state-mark.js';
import { Why } from '../../ui/why.js';
import { AdjustmentActions } from './adjustment-actions.js';
import { Fingerprint } from './fingerprint.js';
import { RemindLeft } from './remind-left.js';
import { RefusalNotice } from './refusal-notice.js';
import { RoundTrace } from './round-trace.js';
import { SignedDocument, useSignedPdf } from './signed-document.js';
import { SignerTable } from './signer-table.js';
import { TakeDown } from './take-down.js';
import { hasLeft, mySigning } from './signing.js';
import './adjustment.css';

interface AdjustmentCardProps {
  meeting: MeetingView;
  adjustment: AdjustmentView;
  steps: LifecycleSteps;
  noticeBoards: readonly string[];
  ownBoard: string | undefined;
  /** ways on from what is adjusted, of other features */
  ways?: ReactNode;
}

function untilWhen({ lastAppealDay, standsUntil }: AdjustmentView['notices'][number]): string {
  if (lastAppealDay !== null) {
    return `sista dag att överklaga ${longDate(lastAppealDay)}`;
  }
  return standsUntil === null
    ? ''
    : `ingen laglighetsprövning, ska sitta uppe till och med ${longDate(standsUntil)}`;
}

/** One adjustment: how far it has come, who has signed and who is left, and what can be done. */
export function AdjustmentCard({
  meeting,
  adjustment,
  steps,
  noticeBoards,
  ownBoard,
  ways,
}: AdjustmentCardProps) {
  const elsewhere = adjustment.origin === 'elsewhere';
  const waitsForMe = hasLeft(adjustment) && mySigning(adjustment).length > 0;
  const emailOf = (key: string) => meeting.people.find((person) => person.key === key)?.email ?? '';
  const maySend = meeting.permitted.includes('meeting.send-for-adjustment');
  const signedPdf = useSignedPdf(adjustment);
  const otherBoards = noticeBoards.filter((name) => name !== ownBoard);
  const events = maySend && !elsewhere ? availableEvents(adjustment.state, steps) : [];
  return (
    <section className="adjustment-card" aria-labelledby={`justering-${adjustment.id}`}>
      <div className="adjustment-card__head">
        <h2 id={`justering-${adjustment.id}`}>
          {adjustment.paragraphsLabel}
          {adjustment.immediate && <span className="quiet"> · omedelbar justering</span>}
        </h2>
        <StateMark kind={stateKinds[adjustment.state]}>
          {elsewhere ? 'Justerat på annat håll' : capital(stateWords[adjustment.state])}
        </StateMark>
      </div>
      <RefusalNotice adjustment={adjustment} mayAnswer={maySend} />
      {waitsForMe && (
        <div>
          <LinkButton to={`/justera/${adjustment.id}`} variant="primary">
            Justera {adjustment.paragraphsLabel}
          </LinkButton>
        </div>
      )}
      {adjustment.signers.length > 0 && (
        <SignerTable
          adjustment={adjustment}
          emailOf={emailOf}
          mayInvite={meeting.permitted.includes('person.invite') && hasLeft(adjustment)}
          mayKeep={maySend}
        />
      )}
      {maySend && !elsewhere && <RemindLeft adjustment={adjustment} />}
      <Facts
        items={[
          { label: 'Ska vara justerat', value: lastDayOf(adjustment) },
          { label: 'Skickat', value: adjustment.sentAt === null ? null : moment(adjustment.sentAt) },
          { label: 'Justerat', value: adjustment.adjustedAt === null ? null : moment(adjustment.adjustedAt) },
          {
            label: 'Anslås',
            value:
              adjustment.state === 'adjusted' && steps.notice && adjustment.adjustedAt !== null
                ? byDay(lastNoticeDay(dayOf(adjustment.adjustedAt)), today())
                : null,
          },
          ...adjustment.notices.map((notice) => ({
            label: `Anslaget på ${notice.board}`,
            value: [
              longDate(notice.postedOn),
              untilWhen(notice),
              notice.removedOn === null ? '' : `nedtaget ${longDate(notice.removedOn)}`,
              notice.keptAt === null ? '' : `förvaras hos ${notice.keptAt}`,
            ]
              .filter(Boolean)
              .join(', '),
          })),
          {
            label: 'Undertecknat dokument',
            value: signedPdf === null ? null : <SignedDocument signedPdf={signedPdf} />,
          },
          {
            label: 'Kontrollsumma',
            value: adjustment.sha256 === null ? null : <Fingerprint sha256={adjustment.sha256} />,
          },
        ]}
      />
      {adjustment.notices.length > 0 && <Why rule="appeal-days" />}
      {!elsewhere && <RoundTrace adjustment={adjustment} />}
      <div className="row no-print">
        {signedPdf !== null && signedPdf.parts > 0 && (
          <LinkButton
            href={doorAddress(signedPdfDoors.pdf, { params: { id: adjustment.id } })}
            icon={FileText}
            newTab
          >
            Öppna det undertecknade protokollet
          </LinkButton>
        )}
        {!elsewhere && (
          <LinkButton
            href={doorAddress(adjustmentDoors.pdf, { params: { id: adjustment.id } })}
            icon={FileText}
            newTab
          >
            Öppna det frysta protokollet
          </LinkButton>
        )}
        {ways}
        {maySend && !elsewhere && <TakeDown adjustment={adjustment} />}
        <AdjustmentActions
          adjustment={adjustment}
          events={events}
          noticeBoards={otherBoards}
          noticeBoard={
            (meeting.noticeBoard === ownBoard ? null : meeting.noticeBoard) ?? otherBoards[0] ?? ''
          }
          hasOwnBoard={ownBoard !== undefined}
        />
      </div>
    </section>
  );
}

/** While it is being signed: `senast tisdag 28 januari 2025, om 3 dagar`. */
function lastDayOf(adjustment: AdjustmentView): string | null {
  const { signingUntil, immediate } = adjustment;
  return signingUntil === null || immediate || !hasLeft(adjustment) ? null : byDay(signingUntil, today());
}
