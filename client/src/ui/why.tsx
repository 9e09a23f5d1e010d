import { Link } from 'react-router';
import { rulesExplained, type RuleName } from '@klubbat/shared/sentences/rules-explained';
import './why.css';

/** The rule behind what is shown, in a sentence with its paragraph, and the way to all the others. */
export function Why({ rule }: { rule: RuleName | undefined }) {
  if (rule === undefined) {
    return null;
  }
  const { rule: sentence, source } = rulesExplained[rule];
  return (
    <details className="why no-print">
      <summary>Varför?</summary>
      <p>{sentence}</p>
      <p className="quiet">
        {source.charAt(0).toUpperCase() + source.slice(1)}. <Link to={`/hjalp#${rule}`}>Alla regler</Link>
      </p>
    </details>
  );
}
