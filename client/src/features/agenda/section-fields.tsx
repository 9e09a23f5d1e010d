import { ArrowDown, ArrowUp, X } from 'lucide-react';
import type { Writer } from '@klubbat/shared/contracts/agenda-item';
import { pointCountingWords, sectionHeadings } from '@klubbat/shared/sentences/words';
import { pointCountings } from '@klubbat/shared/vocabulary/meeting-words';
import { Button } from '../../ui/button.js';
import { SelectField } from '../../ui/select-field.js';
import type { TextAttachment, TextPeople, TextPhrase } from '../../ui/text-editor/text-editor-props.js';
import { TextEditor } from '../../ui/text-editor/text-editor.js';
import { TextField } from '../../ui/text-field.js';
import type { SharedText } from '../../lib/shared-text/shared-text.js';
import { WritersHere } from './writers-here.js';
import type { DraftSection } from './item-draft.js';
import { sectionKindName } from '../../lib/section-kind-name.js';
import './item-editor.css';

interface SectionFieldsProps {
  section: DraftSection;
  /** its text as others write in it too; undefined: it is written alone */
  together: SharedText | undefined;
  isOpening: boolean;
  /** who else is in it */
  writers: readonly Writer[];
  place: number;
  isFirst: boolean;
  isLast: boolean;
  attachments: readonly TextAttachment[];
  onChange: (part: Partial<DraftSection>) => void;
  phrases: readonly TextPhrase[];
  people: TextPeople;
  /** the text now links to this attachment */
  onLink: (attachmentId: string) => void;
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

/** One section: its heading, and its text as it will stand. */
export function SectionFields({
  section,
  together,
  isOpening,
  writers,
  place,
  isFirst,
  isLast,
  attachments,
  phrases,
  people,
  onChange,
  onLink,
  onMove,
  onRemove,
}: SectionFieldsProps) {
  const name = section.heading === '' ? sectionKindName(section.kind) : section.heading;
  return (
    <fieldset className="section-fields" data-section={section.key}>
      <legend className="visually-hidden">
        Avsnitt {place}: {name}
      </legend>
      <div className="section-fields__head">
        <span className="section-fields__kind">{sectionKindName(section.kind)}</span>
        <WritersHere writers={writers} where="här" />
        <div className="section-fields__actions">
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
      <TextField
        label="Avsnittets rubrik"
        placeholder={sectionHeadings[section.kind]}
        value={section.heading}
        onChange={(heading) => onChange({ heading })}
      />
      <TextEditor
        label="Text"
        description={
          listKinds.has(section.kind)
            ? 'Lämna texten tom, så skrivs det som är antecknat i paragrafen ut här.'
            : undefined
        }
        together={together}
        isWaiting={isOpening}
        value={section.body}
        onChange={(body) => onChange({ body })}
        attachments={attachments}
        phrases={phrases}
        people={people}
        onLink={onLink}
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
    </fieldset>
  );
}
