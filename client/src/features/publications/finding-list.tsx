import { useMemo } from 'react';
import type { Mask } from '@klubbat/shared/contracts/masking';
import type { PublicationFinding } from '@klubbat/shared/contracts/publication';
import { personalDataWords } from '@klubbat/shared/sentences/masking-sentences';
import { personalDataKinds } from '@klubbat/shared/vocabulary/masking-words';
import { Button } from '../../ui/button.js';
import { isMasked, placesOfWords, type Place } from './masks.js';
import { PlaceInWords } from './place-in-words.js';
import type { TextsByPath } from './texts-by-path.js';
import { useLetStand } from './use-let-stand.js';

const MOST_SHOWN = 100;
const HEADING_ID = 'fynd';
/** What was pressed goes away with its row. */
const focusHeading = () => document.getElementById(HEADING_ID)?.focus();

interface FindingListProps {
  adjustmentId: string;
  findings: readonly PublicationFinding[];
  texts: TextsByPath;
  masks: readonly Mask[];
  /** undefined: they are only looked at */
  onMask: ((places: readonly Place[]) => boolean) | undefined;
}

/** What looks like personal data and is not masked. A person decides about each. */
export function FindingList({ adjustmentId, findings, texts, masks, onMask }: FindingListProps) {
  const { stands, letStand, askAgain, count } = useLetStand(adjustmentId);
  const open = useMemo(
    () =>
      findings
        .filter((one) => texts.at(one.path) !== undefined && !isMasked(one, masks) && !stands(one))
        .sort((a, b) => personalDataKinds.indexOf(a.kind) - personalDataKinds.indexOf(b.kind)),
    [findings, texts, masks, stands],
  );
  const alike = ({ path, from, to }: Place): Place[] =>
    placesOfWords(texts.list, texts.at(path)?.text.slice(from, to) ?? '').filter(
      (place) => !isMasked(place, masks),
    );
  return (
    <section className="stack stack--tight" aria-labelledby={HEADING_ID}>
      <h2 id={HEADING_ID} tabIndex={-1}>
        Att titta på{open.length > 0 && ` (${open.length})`}
      </h2>
      {open.length === 0 ? (
        <p>
          Inget mer som ser ut som personuppgifter. Läs ändå igenom texten: Klubbat hittar efter form och ser
          inte allt.
        </p>
      ) : (
        <p className="small">Det här ser ut som personuppgifter. Personnummer ska alltid bort.</p>
      )}
      <ul className="places">
        {open.slice(0, MOST_SHOWN).map((finding) => {
          const text = texts.at(finding.path);
          const same = alike(finding);
          const words = text?.text.slice(finding.from, finding.to) ?? '';
          return text === undefined ? null : (
            <li key={`${finding.path}:${finding.from}:${finding.to}`} className="stack stack--tight">
              <strong className="small">{personalDataWords[finding.kind]}</strong>
              <PlaceInWords place={finding} text={text} where={texts.whereIs(finding.path)} />
              {onMask !== undefined && (
                <div className="row">
                  <Button onPress={() => onMask([finding]) && focusHeading()}>
                    Maska<span className="visually-hidden"> {words}</span>
                  </Button>
                  {same.length > 1 && (
                    <Button onPress={() => onMask(same) && focusHeading()}>
                      Maska alla {same.length} likadana<span className="visually-hidden"> {words}</span>
                    </Button>
                  )}
                  <Button
                    variant="quiet"
                    onPress={() => {
                      letStand(finding);
                      focusHeading();
                    }}
                  >
                    Låt stå<span className="visually-hidden"> {words}</span>
                  </Button>
                </div>
              )}
            </li>
          );
        })}
      </ul>
      {open.length > MOST_SHOWN && (
        <p className="small">Och {open.length - MOST_SHOWN} till, som visas efter hand.</p>
      )}
      {count > 0 && onMask !== undefined && (
        <p className="small">
          {count === 1 ? '1 ställe får stå.' : `${count} ställen får stå.`}{' '}
          <Button variant="quiet" onPress={askAgain}>
            Visa dem igen
          </Button>
        </p>
      )}
    </section>
  );
}
