import { useRef, useState, type ReactNode } from 'react';
import type { AnswerForRoll } from '@klubbat/shared/contracts/answer-for-roll';
import type { AgendaItemView } from '@klubbat/shared/contracts/agenda-item';
import type { MeetingView } from '@klubbat/shared/contracts/meeting';
import type { SittingView } from '@klubbat/shared/contracts/sitting';
import { countPoints } from '@klubbat/shared/rules/decision-points';
import { useFollowedMeeting } from '../../lib/live/use-followed-meeting.js';
import { Button } from '../../ui/button.js';
import { EmptyState } from '../../ui/empty-state.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { ReasonDialog } from '../../ui/reason-dialog.js';
import { ActLine } from './act-line.js';
import { AdjournButton } from './adjourn-button.js';
import { AgendaLeft } from './agenda-left.js';
import { CallDialog } from './call-dialog.js';
import { ConsentDialog } from './consent-dialog.js';
import { EmptySeats } from './empty-seats.js';
import { EndMeeting } from './end-meeting.js';
import { FailedAct } from './failed-act.js';
import { ItemAtHand } from './item-at-hand.js';
import { nextItem } from './next-item.js';
import { PeopleBoard } from './people-board.js';
import { peopleNow, type PersonNow } from './people-now.js';
import { PointChoice } from './point-choice.js';
import { RollCallDialog } from './roll-call-dialog.js';
import { seatKey, seatName, takenSeat, whyEmpty } from './empty-seat.js';
import { QuorumLine } from './quorum-line.js';
import { useAdjourn, useOpenItem, useRoll } from './sitting.queries.js';
import { useActs } from './use-acts.js';
import { useSittingKeys } from './use-sitting-keys.js';
import './sitting.css';

interface SittingRoomProps {
  meeting: MeetingView;
  sitting: SittingView;
  /** the board lets people take part by link */
  distance: boolean;
  /** what was answered to the call: undefined while it is not known */
  answers: readonly AnswerForRoll[] | undefined;
  /** what belongs to the § at hand */
  aboutItem: (item: AgendaItemView) => ReactNode;
  /** what is proposed for it, and its decision */
  decision: (item: AgendaItemView) => ReactNode;
  /** what others want of the meeting: to speak, to have something taken in */
  aboutCourse: ReactNode;
  /** the way to add somebody who is not called up: gives his key and capacity */
  addPerson: (onAdd: (person: string, capacity: PersonNow['capacity']) => void) => ReactNode;
}

/** The meeting while it is held: the § at hand, who is there, who serves, and the next §. Made for the keyboard. */
export function SittingRoom(props: SittingRoomProps) {
  const { meeting, sitting, distance, answers, aboutItem, decision, aboutCourse, addPerson } = props;
  useFollowedMeeting(meeting.id, { enabled: sitting.state !== 'ended' });
  const mayWrite = meeting.permitted.includes('meeting.write');
  const item = meeting.items.find(({ id }) => id === sitting.currentItemId);
  const next = nextItem(meeting.items, sitting);
  const [chosenPoint, setPoint] = useState<{ item: string; point: number }>();
  const point = chosenPoint !== undefined && chosenPoint.item === item?.id ? chosenPoint.point : undefined;
  const acts = useActs(meeting.id, {
    ...(item?.paragraph === undefined || item.paragraph === null ? {} : { paragraph: item.paragraph }),
    ...(point === undefined ? {} : { point }),
  });
  const opening = useOpenItem(meeting.id);
  const adjourning = useAdjourn(meeting.id);
  const roll = useRoll(meeting.id);
  const [ending, setEnding] = useState(false);
  const [calling, setCalling] = useState(false);
  const [seating, setSeating] = useState<PersonNow>();
  const [consenting, setConsenting] = useState<AgendaItemView>();
  const field = useRef<HTMLInputElement>(null);
  const people = peopleNow({ ...meeting, sitting, ...(answers === undefined ? {} : { answers }) });
  // the roll is called before the first § or in it
  const inRoll =
    sitting.state === 'not-begun' || (sitting.state === 'going-on' && item?.id === meeting.items[0]?.id);
  const takeUp = (one: AgendaItemView, reason?: string) =>
    opening.mutate({ params: { id: one.id }, body: reason === undefined ? {} : { reason } });
  const open = (one: AgendaItemView) => {
    // the stream may tell of the § before the answer comes: then the next key is for the one after it, and counts
    if (opening.isPending && opening.variables.params.id !== item?.id) {
      return;
    }
    if (one.consent === 'needed' && one.paragraph === null) {
      setConsenting(one);
    } else {
      takeUp(one);
    }
  };
  const adjourn = () =>
    adjourning.mutate({
      params: { id: meeting.id },
      body: { act: sitting.state === 'adjourned' ? 'stop' : 'start' },
    });

  useSittingKeys(
    {
      next: () => next !== undefined && open(next),
      find: () => field.current?.focus(),
      undo: () => sitting.lastAct !== null && acts.act({ act: 'undo-last', undoes: sitting.lastAct.id }),
      adjourn: () => item !== undefined && adjourn(),
    },
    mayWrite,
  );
  const seats = seating === undefined ? [] : seatsFor(seating, sitting, people);
  return (
    <div className="sitting">
      <div className="sitting__course stack">
        <ItemAtHand
          meeting={meeting}
          item={item}
          next={next}
          mayWrite={mayWrite}
          opening={opening}
          onOpen={open}
          onEnd={() => setEnding(true)}
        >
          {item !== undefined && aboutItem(item)}
        </ItemAtHand>
        {item !== undefined && decision(item)}
        {sitting.state !== 'ended' && (
          <QuorumLine quorum={sitting.quorum} hasBegun={sitting.state !== 'not-begun'} />
        )}
        {mayWrite && item !== undefined && (
          <AdjournButton sitting={sitting} adjourning={adjourning} onPress={adjourn}>
            {next !== undefined && <Button onPress={() => setEnding(true)}>Avsluta sammanträdet</Button>}
          </AdjournButton>
        )}
        {mayWrite && meeting.items.length > 0 && (
          <AgendaLeft items={meeting.items} currentId={sitting.currentItemId} onOpen={open} />
        )}
        {(item !== undefined || sitting.present.length > 0) && sitting.state !== 'ended' && (
          <EmptySeats sitting={sitting} people={people} acts={acts} mayWrite={mayWrite} />
        )}
      </div>
      <div className="sitting__asked stack">{aboutCourse}</div>
      {sitting.state !== 'ended' && (
        <div className="sitting__people stack">
          <FailedAct acts={acts} people={people} />
          {roll.error !== null && <ProblemNotice error={roll.error} />}
          {people.length === 0 ? (
            <EmptyState
              title="Ingen är uppropad än"
              action={
                mayWrite && (
                  <Button
                    variant="primary"
                    isPending={roll.isPending}
                    onPress={() => roll.mutate({ params: { id: meeting.id } })}
                  >
                    Hämta ledamöter och ersättare
                  </Button>
                )
              }
            >
              Organets ledamöter, ersättare och tjänstepersoner hämtas ur registret som de var på
              sammanträdesdagen.
            </EmptyState>
          ) : (
            <PeopleBoard
              sitting={sitting}
              people={people}
              acts={acts}
              mayWrite={mayWrite}
              distance={distance}
              field={field}
              onServe={setSeating}
              onCallRoll={inRoll && people.some(({ here }) => !here) ? () => setCalling(true) : undefined}
              tools={
                mayWrite &&
                item !== undefined && (
                  <PointChoice
                    count={countPoints(item.sections)}
                    reached={sitting.point}
                    value={point}
                    onChange={(chosen) =>
                      setPoint(chosen === undefined ? undefined : { item: item.id, point: chosen })
                    }
                  />
                )
              }
              last={<ActLine meeting={meeting} sitting={sitting} acts={acts} mayWrite={mayWrite} />}
            >
              {mayWrite && (
                <div className="sitting__add">
                  <Button
                    variant="quiet"
                    isPending={roll.isPending}
                    onPress={() => roll.mutate({ params: { id: meeting.id } })}
                  >
                    Hämta ur registret
                  </Button>
                  {addPerson((person, capacity) => acts.act({ act: 'arrive', person, capacity }))}
                </div>
              )}
            </PeopleBoard>
          )}
        </div>
      )}
      {seating !== undefined && (
        <CallDialog
          title={`Vems plats tar ${seating.name}?`}
          choices={seats}
          onChoose={(key) => {
            const seat = sitting.emptySeats.find((one) => seatKey(one) === key);
            if (seat !== undefined) {
              acts.act({ act: 'serve-for', person: seating.key, ...takenSeat(seat) });
            }
            setSeating(undefined);
          }}
          onClose={() => setSeating(undefined)}
        />
      )}
      {consenting !== undefined && (
        <ConsentDialog
          item={consenting}
          onOpen={(reason) => {
            takeUp(consenting, reason);
            setConsenting(undefined);
          }}
          onClose={() => setConsenting(undefined)}
        />
      )}
      {calling && answers !== undefined && (
        <RollCallDialog
          people={people}
          answers={answers}
          start={meeting.start ?? null}
          onCall={({ present, serving }) => {
            setCalling(false);
            void acts.actInTurn([
              ...(present.length === 0 ? [] : [{ act: 'arrive-all', people: present } as const]),
              ...serving.map((seat) => ({ act: 'serve-for', ...seat }) as const),
            ]);
          }}
          onClose={() => setCalling(false)}
        />
      )}
      {ending && <EndMeeting meeting={meeting} onClose={() => setEnding(false)} />}
      {acts.asked !== undefined && (
        <ReasonDialog
          title="Stämmer det här?"
          error={acts.asked.error}
          action="Anteckna ändå"
          onReason={acts.giveReason}
          onClose={acts.forget}
        />
      )}
    </div>
  );
}

/** The empty seats as choices for a substitute: those of his own party first. */
function seatsFor(substitute: PersonNow, { emptySeats }: SittingView, people: readonly PersonNow[]) {
  const { party } = substitute;
  return emptySeats
    .toSorted((a, b) => Number(b.party === party) - Number(a.party === party))
    .map((seat) => ({
      key: seatKey(seat),
      label: seatName(seat, people),
      about: [seat.member === null ? null : seat.party, whyEmpty[seat.why]].filter(Boolean).join(', '),
    }));
}
