import { ArrowUp } from 'lucide-react';
import type { MeetingView } from '@klubbat/shared/contracts/meeting';
import type { SpeakerView } from '@klubbat/shared/contracts/speaker';
import { clockNow } from '../../lib/moment.js';
import { Button } from '../../ui/button.js';
import { PeopleField } from '../../ui/people-field.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { useAddSpeaker, useSpeakerOrder, useTurn } from './following.queries.js';
import { speakerName, SpeakingTime } from './speaker-list.js';
import './following.css';

/** The speakers' list as whoever writes the meeting keeps it: one types a name, and gives the word to the next. */
export function SpeakersPanel({
  meeting,
  speakers,
}: {
  meeting: MeetingView;
  speakers: readonly SpeakerView[];
}) {
  const adding = useAddSpeaker(meeting.id);
  const turning = useTurn(meeting.id);
  const ordering = useSpeakerOrder(meeting.id);
  const speaking = speakers.find(({ state }) => state === 'speaking');
  const waiting = speakers.filter(({ state }) => state === 'waiting');
  const [next] = waiting;
  const turn = (id: string, act: 'begin' | 'end' | 'strike') =>
    turning.mutate({ params: { id }, body: { act } });
  const first = (id: string) =>
    ordering.mutate({
      params: { id: meeting.id },
      body: { speakers: [id, ...waiting.map((one) => one.id).filter((one) => one !== id)] },
    });
  const error = adding.error ?? turning.error ?? ordering.error;
  const here = new Set(meeting.sitting?.present ?? []);
  const listed = new Set(waiting.map(({ person }) => person));
  const options = meeting.people
    .filter(({ key }) => !listed.has(key))
    .map(({ key, name, party }) => ({
      key,
      name: party === undefined || party === '' ? name : `${name} (${party})`,
      ...(here.has(key) ? {} : { note: 'är inte här' }),
    }))
    .toSorted((a, b) => Number(!here.has(a.key)) - Number(!here.has(b.key)));
  return (
    <section className="stack following-panel" aria-labelledby="talarlista">
      <h3 id="talarlista">Talarlista</h3>
      {error !== null && <ProblemNotice error={error} />}
      {speaking !== undefined && (
        <div className="following-row">
          <p>
            Har ordet: <strong>{speakerName(speaking)}</strong>{' '}
            {speaking.beganAt !== null && <SpeakingTime since={speaking.beganAt} />}
          </p>
          <Button onPress={() => turn(speaking.id, 'end')}>Avsluta anförandet</Button>
        </div>
      )}
      {next !== undefined && (
        <div>
          <Button variant="primary" isPending={turning.isPending} onPress={() => turn(next.id, 'begin')}>
            {`Ge ordet till ${next.name}`}
          </Button>
        </div>
      )}
      {waiting.length > 0 && (
        <ol className="following-list" aria-label="Väntar på ordet">
          {waiting.map((speaker, index) => (
            <li key={speaker.id} className="following-row">
              <span>
                {speakerName(speaker)}{' '}
                <span className="quiet small figures">{clockNow(Date.parse(speaker.askedAt))}</span>
              </span>
              <span className="row">
                {index > 0 && (
                  <Button
                    variant="quiet"
                    icon={ArrowUp}
                    aria-label={`Sätt ${speaker.name} först`}
                    onPress={() => first(speaker.id)}
                  />
                )}
                <Button variant="quiet" onPress={() => turn(speaker.id, 'strike')}>
                  {`Stryk ${speaker.name}`}
                </Button>
              </span>
            </li>
          ))}
        </ol>
      )}
      <PeopleField
        label="Sätt upp på talarlistan"
        options={options}
        value={[]}
        onChange={([person]) =>
          person !== undefined && adding.mutate({ params: { id: meeting.id }, body: { person } })
        }
        single
      />
    </section>
  );
}
