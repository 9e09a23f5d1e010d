import type { SpeakerView } from '@klubbat/shared/contracts/speaker';
import { elapsedClock } from './elapsed.js';
import { useNow } from './use-now.js';

export const speakerName = ({ name, party }: SpeakerView) => (party === null ? name : `${name} (${party})`);

/** How long somebody has had the word. Not read aloud: it would never end. */
export function SpeakingTime({ since }: { since: string }) {
  const now = useNow(1000);
  return (
    <span className="figures quiet" aria-hidden="true">
      {elapsedClock(since, now)}
    </span>
  );
}

/** Who speaks and who waits, to be read. */
export function SpeakerList({ speakers }: { speakers: readonly SpeakerView[] }) {
  const speaking = speakers.find(({ state }) => state === 'speaking');
  const waiting = speakers.filter(({ state }) => state === 'waiting');
  if (speakers.length === 0) {
    return <p className="quiet">Ingen har begärt ordet.</p>;
  }
  return (
    <>
      {speaking !== undefined && (
        <p>
          Har ordet: <strong>{speakerName(speaking)}</strong>
          {speaking.beganAt !== null && (
            <>
              {' '}
              <SpeakingTime since={speaking.beganAt} />
            </>
          )}
        </p>
      )}
      {waiting.length > 0 && (
        <ol>
          {waiting.map((speaker) => (
            <li key={speaker.id}>{speakerName(speaker)}</li>
          ))}
        </ol>
      )}
    </>
  );
}
