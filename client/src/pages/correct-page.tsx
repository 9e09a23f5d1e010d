import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import type { AdjustmentView } from '@klubbat/shared/contracts/adjustment';
import type { AgendaItemView } from '@klubbat/shared/contracts/agenda-item';
import type { MeetingView } from '@klubbat/shared/contracts/meeting';
import { longDate } from '@klubbat/shared/sentences/dates';
import { CorrectForm } from '../features/corrections/correct-form.js';
import { correctableIn } from '../features/corrections/correctable.js';
import { correctionAddress } from '../features/corrections/correction-address.js';
import { bodyOf, emptyDraft, usualDecider } from '../features/corrections/correction-draft.js';
import { CorrectionReview } from '../features/corrections/correction-review.js';
import {
  correctedContentQuery,
  usePreviewCorrection,
  useRegisterCorrection,
} from '../features/corrections/correction.queries.js';
import { useMeeting } from '../features/meeting/use-meeting.js';
import { ItemsReading, ProtocolReading } from '../features/protocols/protocol-reading.js';
import { EmptyState } from '../ui/empty-state.js';
import { Notice } from '../ui/notice.js';
import { PageHeader } from '../ui/page-header.js';
import { ProblemNotice } from '../ui/problem-notice.js';
import { Waiting } from '../ui/waiting.js';

interface CorrectedProps {
  meeting: MeetingView;
  item: AgendaItemView;
  adjustment: AdjustmentView;
}

/** An adjusted § is corrected: what is wrong is marked, the document looked at, and then registered. */
export function CorrectPage() {
  const { itemId } = useParams();
  const meeting = useMeeting();
  const item = meeting.items.find(({ id }) => id === itemId);
  const adjustment = item === undefined ? undefined : correctableIn(meeting, item);
  const name = item?.label ?? 'paragrafen';
  return (
    <div className="stack stack--wide">
      <PageHeader
        title={`Rätta ${name}`}
        windowTitle={`Rätta ${name}, ${meeting.board} ${meeting.date}`}
        crumbs={[
          { to: '/sammantraden', label: 'Sammanträden' },
          { to: `/sammantraden/${meeting.id}`, label: `${meeting.board} ${longDate(meeting.date)}` },
          ...(item === undefined
            ? []
            : [{ to: `/sammantraden/${meeting.id}/paragraf/${item.id}`, label: item.label }]),
        ]}
        lead={item?.title}
      />
      {item === undefined || adjustment === undefined ? (
        <EmptyState title="Här finns inget att rätta">
          En rättelse görs av en paragraf som är justerad här, av den som är sekreterare i organet.
        </EmptyState>
      ) : (
        <Corrected meeting={meeting} item={item} adjustment={adjustment} />
      )}
    </div>
  );
}

function Corrected({ meeting, item, adjustment }: CorrectedProps) {
  const frozen = useQuery(correctedContentQuery(adjustment.id));
  const [draft, setDraft] = useState(() => emptyDraft(meeting));
  const preview = usePreviewCorrection();
  const register = useRegisterCorrection();
  const navigate = useNavigate();
  const adjusted = frozen.data?.items.find(({ paragraph }) => paragraph === item.paragraph);
  const sent = { params: { id: adjustment.id }, body: bodyOf(draft, item.paragraph ?? 0) };
  if (adjusted === undefined) {
    return frozen.error === null ? (
      <Waiting what="Hämtar den justerade texten" />
    ) : (
      <ProblemNotice error={frozen.error} onRetry={() => void frozen.refetch()} />
    );
  }
  if (preview.data !== undefined) {
    return (
      <CorrectionReview
        error={register.error}
        isPending={register.isPending}
        onRegister={() =>
          register.mutate(sent, {
            onSuccess: (made) => void navigate(correctionAddress(made), { state: 'registered' }),
          })
        }
        onChange={() => {
          register.reset();
          preview.reset();
        }}
      >
        <ProtocolReading content={preview.data} />
      </CorrectionReview>
    );
  }
  return (
    <>
      <Notice title="Protokollet ändras inte">
        <p>
          Rättelsen blir en egen handling som visas tillsammans med protokollet. Den är till för skrivfel och
          liknande. Skulle organet ha beslutat något annat behövs ett nytt beslut: ta upp ärendet igen.
        </p>
      </Notice>
      <CorrectForm
        item={adjusted}
        draft={draft}
        change={(change) => setDraft((before) => ({ ...before, ...change }))}
        onDecider={(decidedAs) =>
          setDraft((before) => ({ ...before, decidedAs, decidedBy: usualDecider(meeting, decidedAs) }))
        }
        error={preview.error}
        isPending={preview.isPending}
        onReview={() => preview.mutate(sent)}
      >
        <ItemsReading label="Den justerade texten" items={[adjusted]} />
      </CorrectForm>
    </>
  );
}
