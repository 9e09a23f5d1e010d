import { useMemo } from 'react';
import { placesChanged, wordDifferences, type Run } from '../lib/word-differences.js';
import './text-difference.css';

interface TextDifferenceProps {
  before: string;
  after: string;
}

/** Both texts as one: what is new underlined, what is gone struck through, each also said in words to who listens. */
export function TextDifference({ before, after }: TextDifferenceProps) {
  const runs = useMemo(() => wordDifferences(before, after), [before, after]);
  return <RunsOfText runs={runs} />;
}

/** The same, of differences that are known already. */
export function RunsOfText({ runs }: { runs: readonly Run[] }) {
  return (
    <div className="text-difference" lang="sv">
      {runs.map(({ kind, text }, index) => {
        if (kind === 'same') {
          return <span key={index}>{text}</span>;
        }
        const Tag = kind === 'added' ? 'ins' : 'del';
        return (
          <Tag key={index}>
            <span className="visually-hidden">{kind === 'added' ? ' [tillagt: ' : ' [borttaget: '}</span>
            {text}
            <span className="visually-hidden">] </span>
          </Tag>
        );
      })}
    </div>
  );
}

/** `Tre ställen skiljer`, for a heading or a link. */
export function differenceCount(runs: readonly Run[]): string {
  const count = placesChanged(runs);
  return count === 0 ? 'Inget skiljer' : count === 1 ? 'Ett ställe skiljer' : `${count} ställen skiljer`;
}

/** What the marks mean. */
export function DifferenceKey() {
  return (
    <p className="small quiet" aria-hidden>
      <span className="text-difference">
        <ins>Understruket</ins> är nytt, <del>överstruket</del> är borttaget.
      </span>
    </p>
  );
}
