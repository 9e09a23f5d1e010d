import { problemOf } from '../../lib/problem-error.js';
import { clockOf } from '../../lib/moment.js';
import { Button } from '../../ui/button.js';
import { Notice } from '../../ui/notice.js';
import type { FieldOfTwo } from './use-versioned-form.js';
import '../../ui/clashes.css';

interface BothTextsProps<T> {
  error: unknown;
  labels: Readonly<Record<keyof T & string, string>>;
  both: readonly FieldOfTwo<T>[];
  keepMine: () => void;
  takeTheirs: () => void;
}

/** Somebody else has changed the row meanwhile: who and when, and both texts, to choose from before it is sent again. */
export function BothTexts<T>({ error, labels, both, keepMine, takeTheirs }: BothTextsProps<T>) {
  const { changedBy = 'Någon annan', changedAt } = problemOf(error);
  return (
    <div className="stack">
      <Notice
        kind="warning"
        announce
        title={`${changedBy} ändrade det här${clockOf(changedAt ?? null)}, medan du skrev.`}
      >
        <p>
          {both.length === 0
            ? 'Ni har ändrat olika saker. Fortsätt, och spara igen.'
            : 'Inget har sparats än. Båda texterna finns kvar: välj, och spara igen.'}
        </p>
      </Notice>
      {both.map(({ name, mine, theirs }) => (
        <section className="clash" key={name} aria-label={`Välj text: ${labels[name]}`}>
          <h3>{labels[name]}</h3>
          <div className="clash__texts">
            <div>
              <h4>Din text</h4>
              <p className="clash__text">{mine === '' ? '(tomt)' : mine}</p>
            </div>
            <div>
              <h4>{changedBy}</h4>
              <p className="clash__text">{theirs === '' ? '(tomt)' : theirs}</p>
            </div>
          </div>
        </section>
      ))}
      <div className="row">
        <Button onPress={keepMine}>{both.length === 0 ? 'Fortsätt' : 'Behåll min text'}</Button>
        {both.length > 0 && <Button onPress={takeTheirs}>Ta den andra</Button>}
      </div>
    </div>
  );
}
