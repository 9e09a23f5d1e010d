import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { MeetingView } from '@klubbat/shared/contracts/meeting';
import { formatRange, printParagraphs } from '@klubbat/shared/rules/paragraph-range';
import { Button } from '../../ui/button.js';
import { Checkbox } from '../../ui/checkbox.js';
import { Obstacles } from '../../ui/obstacles.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { RadioGroup } from '../../ui/radio-group.js';
import { Waiting } from '../../ui/waiting.js';
import { readinessQuery, useSendForAdjustment } from './adjustment.queries.js';
import { ConfirmStep } from './confirm-step.js';
import { obstacleLinks, obstaclesTitle, warningsTitle } from './obstacle-links.js';
import { PlannedSigners } from './planned-signers.js';
import { namesOf, paragraphsLeft } from './signing.js';
import './adjustment.css';

/** Sends what remains, or some of it, to the adjusters: first what stands in the way and who will sign. */
export function SendForAdjustment({ meeting }: { meeting: MeetingView }) {
  const left = paragraphsLeft(meeting);
  const [scope, setScope] = useState<'all' | 'some'>('all');
  const [chosen, setChosen] = useState<number[]>([]);
  const [immediate, setImmediate] = useState(false);
  const [asking, setAsking] = useState(false);
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
  const act = () =>
    send.mutate(
      {
        params: { id: meeting.id },
        body: { ...(scope === 'all' ? {} : { paragraphs }), ...(immediate ? { immediate } : {}) },
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
        <fieldset className="stack stack--tight">
          <legend>Paragrafer</legend>
          {meeting.items
            .filter(({ paragraph }) => paragraph !== null && left.includes(paragraph))
            .map(({ id, label: name, title, paragraph }) => (
              <Checkbox
                key={id}
                isSelected={paragraph !== null && chosen.includes(paragraph)}
                onChange={(selected) =>
                  setChosen((now) =>
                    selected && paragraph !== null
                      ? [...now, paragraph]
                      : now.filter((one) => one !== paragraph),
                  )
                }
              >
                {name} {title}
              </Checkbox>
            ))}
        </fieldset>
      )}
      <Checkbox isSelected={immediate} onChange={setImmediate}>
        Omedelbar justering
      </Checkbox>
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
      <div>
        <Button variant="primary" isDisabled={!ready} onPress={() => setAsking(true)}>
          {paragraphs.length === 0 ? 'Skicka till justerarna' : `Skicka ${label} till justerarna`}
        </Button>
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
          {label} skickas till {names}. Texten fryses som den är nu och kan inte ändras medan justeringen
          pågår.
        </ConfirmStep>
      )}
    </section>
  );
}
