import type { Choice } from '../lib/autosave/part-rules.js';
import type { OpenDocument } from '../lib/autosave/use-document.js';
import { clockOf } from '../lib/moment.js';
import { Button } from './button.js';
import { Notice } from './notice.js';
import './clashes.css';

type ClashesProps = Pick<OpenDocument<unknown>, 'other' | 'clashes' | 'joined' | 'settle'> & {
  /** what both wrote in: `den här texten` */
  what: string;
};

/** Two have written at once: that it has been joined, or both texts beside each other until one of them is chosen. */
export function Clashes({ other, clashes, joined, settle, what }: ClashesProps) {
  if (other === undefined) {
    return joined === null ? null : (
      <Notice announce title={`${joined.who} ändrade ${what}${clockOf(joined.at)}, medan du skrev.`}>
        <p>Era ändringar är förda samman.</p>
      </Notice>
    );
  }
  return (
    <div className="stack">
      <Notice
        kind="warning"
        announce
        title={`${other.who} ändrade ${what}${clockOf(other.at)}, medan du skrev.`}
      >
        <p>Ni ändrade samma sak på olika sätt. Välj vad som ska gälla. Resten sparas som vanligt.</p>
      </Notice>
      {clashes.map(({ place, label, mine, theirs }) => {
        const choose = (choice: Choice) => () => settle(place, choice);
        return (
          <section className="clash" key={place} aria-label={`Välj: ${label}`}>
            <h2>{label}</h2>
            <div className="clash__texts">
              <div>
                <h3>Du</h3>
                <p className="clash__text">{mine === '' ? '(tomt)' : mine}</p>
                <Button onPress={choose('mine')}>Behåll det du skrev</Button>
              </div>
              <div>
                <h3>{other.who}</h3>
                <p className="clash__text">{theirs === '' ? '(tomt)' : theirs}</p>
                <Button onPress={choose('theirs')}>{`Ta det som ${other.who} skrev`}</Button>
              </div>
            </div>
          </section>
        );
      })}
    </div>
  );
}
