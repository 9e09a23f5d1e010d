import type { OtherVersion } from '../../lib/versioned-part.js';
import { Button } from '../../ui/button.js';
import { Notice } from '../../ui/notice.js';
import type { ItemDraft } from './item-draft.js';
import type { Choice, Clash } from './merge-drafts.js';
import './item-editor.css';

interface ItemClashesProps {
  other: OtherVersion<ItemDraft>;
  clashes: readonly Clash[];
  onSettle: (clash: Clash, choice: Choice) => void;
}

/** Both texts beside each other where two have written in the same place, until one of them is chosen. */
export function ItemClashes({ other: { who, when }, clashes, onSettle }: ItemClashesProps) {
  return (
    <div className="stack">
      <Notice kind="warning" announce title={`${who} ändrade den här paragrafen ${when}, medan du skrev.`}>
        <p>
          {clashes.length === 0
            ? 'Era ändringar är förda samman här. Läs igenom och spara.'
            : 'Båda texterna finns kvar: välj eller för samman, och spara sedan.'}
        </p>
      </Notice>
      {clashes.map((clash) => (
        <section className="clash" key={clash.id} aria-label={`Välj text: ${clash.label}`}>
          <h2>{clash.label}</h2>
          <div className="clash__texts">
            <div>
              <h3>Din text</h3>
              <p className="clash__text">{clash.mine === '' ? '(tomt)' : clash.mine}</p>
              <Button onPress={() => onSettle(clash, 'mine')}>Behåll din text</Button>
            </div>
            <div>
              <h3>{who}</h3>
              <p className="clash__text">{clash.theirs === '' ? '(tomt)' : clash.theirs}</p>
              <Button onPress={() => onSettle(clash, 'theirs')}>Ta den texten</Button>
            </div>
          </div>
          {clash.joins && (
            <div className="flush">
              <Button variant="quiet" onPress={() => onSettle(clash, 'both')}>
                Lägg båda efter varandra, så redigerar jag
              </Button>
            </div>
          )}
        </section>
      ))}
    </div>
  );
}
