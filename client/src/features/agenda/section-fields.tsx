import { ArrowDown, ArrowUp, X } from 'lucide-react';
import { useState } from 'react';
import { pointCountingWords, sectionHeadings } from '@klubbat/shared/sentences/words';
import { readText } from '@klubbat/shared/text/read-text';
import { pointCountings } from '@klubbat/shared/vocabulary/meeting-words';
import { Button } from '../../ui/button.js';
import { RichText } from '../../ui/rich-text.js';
import { SelectField } from '../../ui/select-field.js';
import { TextArea } from '../../ui/text-area.js';
import { TextField } from '../../ui/text-field.js';
import type { DraftSection } from './item-draft.js';
import { sectionKindName } from './section-kind-name.js';
import './item-editor.css';

interface SectionFieldsProps {
  section: DraftSection;
  place: number;
  isFirst: boolean;
  isLast: boolean;
  onChange: (part: Partial<DraftSection>) => void;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
}

/** Where these stand the record of the item is printed, when no text is written instead. */
const listKinds: ReadonlySet<string> = new Set([
  'motions',
  'votes',
  'reservations',
  'statements',
  'conflicts',
]);

const pointOptions = pointCountings.map((value) => ({ value, label: pointCountingWords[value] }));

/** One section: its heading and its text, and on demand how the text will stand. */
export function SectionFields({
  section,
  place,
  isFirst,
  isLast,
  onChange,
  onMove,
  onRemove,
}: SectionFieldsProps) {
  const [reading, setReading] = useState(false);
  const name = section.heading === '' ? sectionKindName(section.kind) : section.heading;
  return (
    <fieldset className="section-fields">
      <legend className="visually-hidden">
        Avsnitt {place}: {name}
      </legend>
      <div className="section-fields__head">
        <span className="section-fields__kind">{sectionKindName(section.kind)}</span>
        <div className="section-fields__actions">
          <Button variant="quiet" aria-pressed={reading} onPress={() => setReading(!reading)}>
            {reading ? 'Skriv' : 'Förhandsvisa'}
          </Button>
          <Button
            variant="quiet"
            icon={ArrowUp}
            aria-label={`Flytta upp avsnittet ${name}`}
            isDisabled={isFirst}
            onPress={() => onMove(-1)}
          />
          <Button
            variant="quiet"
            icon={ArrowDown}
            aria-label={`Flytta ner avsnittet ${name}`}
            isDisabled={isLast}
            onPress={() => onMove(1)}
          />
          <Button variant="quiet" icon={X} aria-label={`Ta bort avsnittet ${name}`} onPress={onRemove} />
        </div>
      </div>
      {reading ? (
        <div className="section-fields__reading">
          <h3>{section.heading === '' ? sectionHeadings[section.kind] : section.heading}</h3>
          {section.body.trim() === '' ? (
            <p className="quiet">Ingen text än.</p>
          ) : (
            <RichText blocks={readText(section.body)} />
          )}
        </div>
      ) : (
        <>
          <TextField
            label="Avsnittets rubrik"
            placeholder={sectionHeadings[section.kind]}
            value={section.heading}
            onChange={(heading) => onChange({ heading })}
          />
          <TextArea
            label="Text"
            description={
              listKinds.has(section.kind)
                ? 'Lämna texten tom, så skrivs det som är antecknat i paragrafen ut här.'
                : undefined
            }
            rows={4}
            value={section.body}
            onChange={(body) => onChange({ body })}
          />
          {section.kind === 'decision' && (
            <SelectField
              label="Beslutspunkter"
              width="medium"
              value={section.points}
              options={pointOptions}
              onChange={(points) => onChange({ points })}
            />
          )}
        </>
      )}
    </fieldset>
  );
}
