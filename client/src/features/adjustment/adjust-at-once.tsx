import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState, useSyncExternalStore, type ReactNode } from 'react';
import { meetingDoors, type MeetingView } from '@klubbat/shared/contracts/meeting';
import { formatRange, printParagraphs } from '@klubbat/shared/rules/paragraph-range';
import { documentsEdition, onDocumentsChange, unsavedDocuments } from '../../lib/autosave/documents.js';
import { Button } from '../../ui/button.js';
import { Notice } from '../../ui/notice.js';
import { Obstacles } from '../../ui/obstacles.js';
import { PeopleField } from '../../ui/people-field.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { Waiting } from '../../ui/waiting.js';
import { atOnceQuery, useSendForAdjustment } from './adjustment.queries.js';
import { ChooseParagraphs } from './choose-paragraphs.js';
import { ConfirmStep } from './confirm-step.js';
import { obstacleLinks, obstaclesTitle, warningsTitle } from './obstacle-links.js';
import { PlannedSigners } from './planned-signers.js';
import { namesOf, paragraphsLeft } from './signing.js';
import './at-once.css';

interface AdjustAtOnceProps {
  meeting: MeetingView;
  chosen: readonly number[];
  onChoose: (paragraphs: number[]) => void;
  /** the words of the chosen §§, as they are put before those who adjust */
  children: ReactNode;
}

/**
 * Adjusts §§ at the meeting itself: which they are, who adjusts, what they say, and what stands in the way. From the last
 * press on nothing of them changes.
 */
export function AdjustAtOnce({ meeting, chosen: asked, onChoose, children }: AdjustAtOnceProps) {
  const left = paragraphsLeft(meeting);
  const chosen = left.filter((paragraph) => asked.includes(paragraph));
  const [named, setNamed] = useState<string[]>();
  const [asking, setAsking] = useState(false);
  const [sent, setSent] = useState('');
  const told = useRef<HTMLDivElement>(null);
  const send = useSendForAdjustment();
  const readiness = useQuery({
    ...atOnceQuery(meeting.id, formatRange(chosen), named),
    enabled: chosen.length > 0 && named?.length !== 0,
    // who may adjust stays to be chosen from while one who was taken away or added is asked about
    placeholderData: keepPreviousData,
  });
  const judged = readiness.isPlaceholderData ? undefined : readiness.data;
  const items = meeting.items.filter(({ paragraph }) => paragraph !== null && chosen.includes(paragraph));
  const isSaving = useUnsaved(items.map(({ id }) => id));
  useFreshWords(items.map(({ id, version }) => `${id} ${version}`).join());
  const adjusters = named ?? meeting.officers.adjusters ?? [];
  const label = printParagraphs(chosen);
  const ready = judged?.obstacles.length === 0 && adjusters.length > 0 && !isSaving;
  const act = () =>
    send.mutate(
      {
        params: { id: meeting.id },
        body: { paragraphs: chosen, immediate: true, ...(named === undefined ? {} : { adjusters: named }) },
      },
      {
        onSuccess: () => {
          setAsking(false);
          setSent(label);
          setNamed(undefined);
          onChoose([]);
        },
      },
    );
  useEffect(() => {
    if (sent !== '') {
      told.current?.focus();
    }
  }, [sent]);
  return (
    <section className="stack stack--wide no-print" aria-label="Lägg fram för omedelbar justering">
      {sent !== '' && (
        <div ref={told} tabIndex={-1}>
          <Notice kind="success" announce title={`${sent} är framlagd för justering`}>
            <p>
              De som justerar skriver under på den skärm där de själva är inloggade. Se nedan vilka som är
              kvar.
            </p>
          </Notice>
        </div>
      )}
      {left.length === 0 ? (
        <p>Alla paragrafer som har tagits upp ligger i en justering.</p>
      ) : (
        <>
          <ChooseParagraphs
            label="Vilka paragrafer justeras nu?"
            meeting={meeting}
            chosen={chosen}
            onChange={onChoose}
          />
          {chosen.length > 0 && (
            <>
              <div className="at-once__adjusters">
                <PeopleField
                  label="De som justerar"
                  description="Den som ledde paragrafen skriver också under. Den som inte var med hela tiden, eller är jävig, kan inte justera."
                  options={candidates(meeting, readiness.data?.mayAdjust ?? [], adjusters)}
                  value={adjusters}
                  onChange={setNamed}
                />
              </div>
              {children}
              <p>
                Fråga om någon vill reservera sig eller lämna ett yttrande. När paragrafen är justerad går det
                inte att lägga till.
              </p>
              {judged === undefined && readiness.error === null && named?.length !== 0 && (
                <Waiting what="Ser efter om något saknas" />
              )}
              {readiness.error !== null && <ProblemNotice error={readiness.error} />}
              {adjusters.length === 0 && (
                <p>Välj minst en som justerar tillsammans med ordföranden (5 kap. 69 § kommunallagen).</p>
              )}
              {isSaving && <p role="status">Texten sparas …</p>}
              {judged !== undefined && named?.length !== 0 && (
                <>
                  <Obstacles
                    title={obstaclesTitle(judged.obstacles.length, `${label} kan justeras`)}
                    items={obstacleLinks(meeting, judged.obstacles)}
                  />
                  <Obstacles
                    kind="warning"
                    title={warningsTitle(judged.warnings.length)}
                    items={obstacleLinks(meeting, judged.warnings)}
                  />
                  <PlannedSigners signers={judged.signers} />
                </>
              )}
              <div>
                <Button variant="primary" isDisabled={!ready} onPress={() => setAsking(true)}>
                  {`Justera ${label} omedelbart`}
                </Button>
              </div>
            </>
          )}
        </>
      )}
      {asking && (
        <ConfirmStep
          title={`Justera ${label} omedelbart`}
          verb={`Lägg fram ${label}`}
          error={send.error}
          isPending={send.isPending}
          onDo={act}
          onClose={() => {
            setAsking(false);
            send.reset();
          }}
        >
          {label} fryses som {chosen.length === 1 ? 'den' : 'de'} står nu och läggs fram för{' '}
          {namesOf(judged?.signers.filter(({ required }) => required) ?? [])}, som skriver under var för sig.
          Text, röster, reservationer och närvaro vid {label} ändras inte mer.
        </ConfirmStep>
      )}
    </section>
  );
}

/** Those who may, and those who are chosen all the same: what hinders them is told below. */
function candidates({ people }: MeetingView, mayAdjust: readonly string[], chosen: readonly string[]) {
  return people
    .filter(({ key }) => mayAdjust.includes(key) || chosen.includes(key))
    .map(({ key, name, party }) => ({ key, name: party?.trim() ? `${name} (${party})` : name }));
}

/** True while words that were typed here in one of these items are on their way. */
function useUnsaved(itemIds: readonly string[]): boolean {
  useSyncExternalStore(onDocumentsChange, documentsEdition);
  return unsavedDocuments().some(({ id }) => itemIds.includes(id));
}

/** Reads the words anew when somebody has changed them: what is shown is what will be frozen. */
function useFreshWords(edition: string): void {
  const client = useQueryClient();
  useEffect(() => {
    void client.invalidateQueries({ queryKey: [meetingDoors.content.path] });
  }, [client, edition]);
}
