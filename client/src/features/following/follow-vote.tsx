import type { FollowVote as Vote } from '@klubbat/shared/contracts/follow';
import './follow-vote.css';

const share = (part: number, whole: number) => (whole === 0 ? 0 : Math.round((part / whole) * 100));

/** A vote that is held: how many have voted. One that is closed: how it went; of an open vote also who voted how. */
export function FollowVote({ vote, names = true }: { vote: Vote; names?: boolean }) {
  const { tally, side, yesMeans, noMeans } = vote;
  const heading = `${vote.order === 'counter' ? 'Omröstning om motförslag' : 'Omröstning'}${vote.point === null ? '' : `, punkt ${vote.point}`}`;
  if (tally === null) {
    return (
      <section className="follow-vote">
        <h3>{heading} pågår</h3>
        <Meanings vote={vote} />
        {vote.method === 'closed' ? (
          <p>Sluten omröstning.</p>
        ) : (
          <p className="figures">
            {vote.cast} av {vote.voters} har röstat
          </p>
        )}
      </section>
    );
  }
  const whole = tally.yes + tally.no + tally.abstain;
  return (
    <section className="follow-vote">
      <h3>{vote.method === 'closed' ? `Sluten ${heading.toLocaleLowerCase('sv')}` : heading}</h3>
      <p className="follow-vote__result">
        {side === null
          ? 'Inget förslag vann.'
          : side === 'yes'
            ? `Ja vann${yesMeans === null ? '' : `: ${yesMeans}`}.`
            : `Nej vann${noMeans === null ? '' : `: ${noMeans}`}.`}
      </p>
      <dl className="follow-vote__sums figures">
        <Sum word="Ja" count={tally.yes} part={share(tally.yes, whole)} kind="yes" />
        <Sum word="Nej" count={tally.no} part={share(tally.no, whole)} kind="no" />
        {tally.abstain > 0 && (
          <Sum word="Avstår" count={tally.abstain} part={share(tally.abstain, whole)} kind="abstain" />
        )}
      </dl>
      {tally.absent > 0 && <p className="quiet">Frånvarande: {tally.absent}</p>}
      {names && vote.ballots.length > 0 && <Ballots vote={vote} />}
    </section>
  );
}

function Meanings({ vote: { yesMeans, noMeans } }: { vote: Vote }) {
  return (
    <>
      {yesMeans !== null && <p>Ja: {yesMeans}</p>}
      {noMeans !== null && <p>Nej: {noMeans}</p>}
    </>
  );
}

function Sum({ word, count, part, kind }: { word: string; count: number; part: number; kind: string }) {
  return (
    <div className="follow-vote__sum">
      <dt>{word}</dt>
      <dd>
        <strong>{count}</strong>
        <span className="follow-vote__bar" aria-hidden="true">
          <span className={`follow-vote__part follow-vote__part--${kind}`} style={{ width: `${part}%` }} />
        </span>
      </dd>
    </div>
  );
}

const sides = [
  ['yes', 'Ja'],
  ['no', 'Nej'],
  ['abstain', 'Avstår'],
] as const;

function Ballots({ vote }: { vote: Vote }) {
  return (
    <details>
      <summary>Hur var och en röstade</summary>
      {sides.map(([side, word]) => {
        const names = vote.ballots
          .filter((ballot) => ballot.vote === side)
          .map(({ name, party }) => (party === null ? name : `${name} (${party})`));
        return names.length === 0 ? null : (
          <p key={side}>
            <strong>{word}:</strong> {names.join(', ')}
          </p>
        );
      })}
    </details>
  );
}
