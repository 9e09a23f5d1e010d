import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { AdjustedAtOnceStyle } from '@klubbat/shared/contracts/adjustment';
import type { MeetingView } from '@klubbat/shared/contracts/meeting';
import { formatRange, printParagraphs } from '@klubbat/shared/rules/paragraph-range';
import { lastAdjustmentDay } from '@klubbat/shared/rules/appeal-period';
import { usualLastDay, type RoundSettings } from '@klubbat/shared/rules/signing-round';
import { weekdayDate } from '@klubbat/shared/sentences/dates';
import { today } from '../../lib/moment.js';
import { faultAt } from '../../lib/problem-error.js';
import { DateField } from '../../ui/date-field.js';
import { Button } from '../../ui/button.js';
import { LinkButton } from '../../ui/link-button.js';
import { Obstacles } from '../../ui/obstacles.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { RadioGroup } from '../../ui/radio-group.js';
import { Waiting } from '../../ui/waiting.js';
import { atOnceAddress } from './at-once-address.js';
import { readinessQuery, useSendForAdjustment } from './adjustment.queries.js';
import { ChooseParagraphs } from './choose-paragraphs.js';
import { ConfirmStep } from './confirm-step.js';
import { obstacleLinks, obstaclesTitle, warningsTitle } from './obstacle-links.js';
import { PlannedSigners } from './planned-signers.js';
import { hasLeft, namesOf, paragraphsLeft, standing } from './signing.js';
import './adjustment.css';

/** Until the board is known. */
const USUAL_DAYS = { signingDays: 14 };

/** Sends what remains, or some of it, to the adjusters: first what stands in the way and who will sign. */
export function SendForAdjustment({
  meeting,
  board,
}: {
  meeting: MeetingView;
  board: RoundSettings | undefined;
}) {
  const left = paragraphsLeft(meeting);
  const [scope, setScope] = useState<'all' | 'some'>('all');
  const [chosen, setChosen] = useState<number[]>([]);
  const [style, setStyle] = useState<AdjustedAtOnceStyle>('repeat');
  const [asking, setAsking] = useState(false);
  const [days, setDays] = useState<{ from?: string; until?: string }>({});
  const atOnce = standing(meeting.adjustments)
    .filter((adjustment) => adjustment.immediate && !hasLeft(adjustment))
    .flatMap(({ paragraphs: own }) => own)
    .sort((a, b) => a - b);
  const paragraphs = scope === 'all' ? left : left.filter((one) => chosen.includes(one));
  const readiness = useQuery({
    ...readinessQuery(meeting.id, scope === 'all' ? undefined : formatRange(paragraphs)),
    enabled: paragraphs.length > 0,
  });
  const send = useSendForAdjustment();
  const label = printParagraphs(paragraphs);
  const names = namesOf(readiness.data?.signers ?? []);
  const ready =
    readiness.data !== undefined && readiness.data.obstacles.length === 0 && paragraphs.length > 0;
  const signingFrom = days.from ?? today();
  const signingUntil =
    days.until ?? usualLastDay(meeting.endDate ?? meeting.date, board ?? USUAL_DAYS, signingFrom);
  const act = () =>
    send.mutate(
      {
        params: { id: meeting.id },
        body: {
          immediate: false,
          signingFrom,
          signingUntil,
          ...(scope === 'some' ? { paragraphs } : atOnce.length === 0 ? {} : { adjustedAtOnce: style }),
        },
      },
      { onSuccess: () => setAsking(false) },
    );
  return (
    <section className="stack no-print" aria-labelledby="skicka">
      <h2 id="skicka">Skicka till justerarna</h2>
      <RadioGroup
        label="Vad ska justeras?"
        value={scope}
        options={[
          { value: 'all', label: `Allt som återstår: ${printParagraphs(left)}` },
          { value: 'some', label: 'Vissa paragrafer' },
        ]}
        onChange={setScope}
      />
      {scope === 'some' && (
        <ChooseParagraphs label="Paragrafer" meeting={meeting} chosen={chosen} onChange={setChosen} />
      )}
      {atOnce.length > 0 && scope === 'all' && (
        <RadioGroup
          label={`${printParagraphs(atOnce)} är omedelbart ${atOnce.length === 1 ? 'justerad' : 'justerade'}. Hur ska protokollet visa det?`}
          value={style}
          options={[
            { value: 'repeat', label: 'Hela texten en gång till' },
            { value: 'refer', label: 'Bara en hänvisning till det omedelbart justerade protokollet' },
          ]}
          onChange={setStyle}
        />
      )}
      {paragraphs.length > 0 && readiness.isPending && <Waiting what="Ser efter om något saknas" />}
      {readiness.error !== null && <ProblemNotice error={readiness.error} />}
      {readiness.data !== undefined && paragraphs.length > 0 && (
        <>
          <Obstacles
            title={obstaclesTitle(readiness.data.obstacles.length)}
            items={obstacleLinks(meeting, readiness.data.obstacles)}
          />
          <Obstacles
            kind="warning"
            title={warningsTitle(readiness.data.warnings.length)}
            items={obstacleLinks(meeting, readiness.data.warnings)}
          />
          <PlannedSigners signers={readiness.data.signers} />
        </>
      )}
      {paragraphs.length > 0 && (
        <>
          <DateField
            label="Första dag att skriva under"
            value={signingFrom}
            onChange={(from) => setDays({ ...days, from })}
            error={faultAt(send.error, 'signingFrom')}
          />
          <DateField
            label="Sista dag att skriva under"
            description={`Lagen säger senast ${weekdayDate(lastAdjustmentDay(meeting.endDate ?? meeting.date))}.`}
            value={signingUntil}
            onChange={(until) => setDays({ ...days, until })}
            error={faultAt(send.error, 'signingUntil')}
          />
        </>
      )}
      <div className="row">
        <Button variant="primary" isDisabled={!ready} onPress={() => setAsking(true)}>
          {paragraphs.length === 0 ? 'Skicka till justerarna' : `Skicka ${label} till justerarna`}
        </Button>
        <LinkButton to={atOnceAddress(meeting.id, scope === 'some' ? paragraphs : [])} variant="quiet">
          Justera omedelbart i stället
        </LinkButton>
      </div>
      {asking && (
        <ConfirmStep
          title="Skicka till justerarna"
          verb={`Skicka ${label}`}
          error={send.error}
          isPending={send.isPending}
          onDo={act}
          onClose={() => {
            setAsking(false);
            send.reset();
          }}
        >
          {label} skickas till {names}, som skriver under senast {weekdayDate(signingUntil)}. Texten fryses
          som den är nu och kan inte ändras medan justeringen pågår.
        </ConfirmStep>
      )}
    </section>
  );
}
