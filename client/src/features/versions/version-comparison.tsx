import { useState } from 'react';
import type { AgendaItemView } from '@klubbat/shared/contracts/agenda-item';
import type { VersionView } from '@klubbat/shared/contracts/item-version';
import { useAddressFilters } from '../../lib/address-state.js';
import { Button } from '../../ui/button.js';
import { RadioGroup } from '../../ui/radio-group.js';
import { DifferenceKey } from '../../ui/text-difference.js';
import { PartDifference } from './part-difference.js';
import { RestoreDialog } from './restore-dialog.js';
import { differingParts, versionParts, type VersionPart } from './version-parts.js';
import { versionName } from './version-words.js';

interface VersionComparisonProps {
  item: AgendaItemView;
  from: VersionView;
  to: VersionView;
  now: VersionView;
  /** false: it is locked, and nothing is brought back */
  writable: boolean;
  onRestored: (leftOut: readonly string[]) => void;
}

/** What differs between two versions, part by part, and the way to let the earlier come back. */
export function VersionComparison({ item, from, to, now, writable, onRestored }: VersionComparisonProps) {
  const [{ visa }, change] = useAddressFilters(['visa']);
  const [asked, setAsked] = useState<{ part: VersionPart | undefined }>();
  const parts = versionParts(from, to);
  const differing = differingParts(parts);
  const whole = visa === 'allt';
  const mayRestore = writable && !from.isNow;
  return (
    <section className="stack" aria-labelledby="skillnaden">
      <h2 id="skillnaden">
        Från version {from.number} till {to.isNow ? 'det som står nu' : `version ${to.number}`}
      </h2>
      <p className="quiet">
        {differing.length === 0
          ? 'De två versionerna säger samma sak.'
          : differing.length === 1
            ? 'En del skiljer.'
            : `${differing.length} delar skiljer.`}
      </p>
      <RadioGroup
        label="Visa"
        value={whole ? 'allt' : 'andrat'}
        options={[
          { value: 'andrat', label: 'Bara det som skiljer' },
          { value: 'allt', label: 'Hela texten' },
        ]}
        onChange={(value) => change({ visa: value === 'allt' ? value : '' })}
      />
      {differing.length > 0 && <DifferenceKey />}
      <div className="version-paper">
        {(whole ? parts : differing).map((part) => (
          <PartDifference
            key={part.key}
            part={part}
            whole={whole}
            action={
              mayRestore && part.restores !== null && part.before !== part.after ? (
                <Button
                  variant="quiet"
                  aria-label={`Återställ ”${part.heading}” från version ${from.number}`}
                  onPress={() => setAsked({ part })}
                >
                  Återställ
                </Button>
              ) : undefined
            }
          />
        ))}
        {differing.length === 0 && !whole && <p>Inget skiljer.</p>}
      </div>
      {mayRestore && (
        <div className="row no-print">
          <Button onPress={() => setAsked({ part: undefined })}>Återställ hela version {from.number}</Button>
          <span className="quiet small">{versionName(from)}</span>
        </div>
      )}
      {asked !== undefined && (
        <RestoreDialog
          item={item}
          from={from}
          now={now}
          part={asked.part}
          onDone={(leftOut) => {
            setAsked(undefined);
            onRestored(leftOut);
          }}
          onClose={() => setAsked(undefined)}
        />
      )}
    </section>
  );
}
