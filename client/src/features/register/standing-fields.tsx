import { itemKindWords } from '@klubbat/shared/sentences/words';
import { itemKinds } from '@klubbat/shared/vocabulary/meeting-words';
import { capital } from '../../lib/capital.js';
import { SelectField } from '../../ui/select-field.js';
import { TextEditor } from '../../ui/text-editor/text-editor.js';
import { TextField } from '../../ui/text-field.js';
import type { BoardDraft } from './board-draft.js';

type Row = BoardDraft['standingItems'][number];

const kinds = itemKinds.map((value) => ({ value, label: capital(itemKindWords[value]) }));

interface StandingFieldsProps {
  row: Row;
  onWrite: (part: Partial<Row>) => void;
  fault: (field: string) => string | undefined;
}

/** One standing item as it is written: its title, and the texts that it begins with. */
export function StandingFields({ row, onWrite, fault }: StandingFieldsProps) {
  return (
    <>
      <TextField
        label="Rubrik"
        value={row.title}
        onChange={(title) => onWrite({ title })}
        error={fault('title')}
        autoFocus
      />
      <SelectField
        label="Slag"
        width="medium"
        value={row.kind}
        options={kinds}
        onChange={(kind) => onWrite({ kind })}
      />
      <TextEditor
        label="Sammanfattning (frivilligt)"
        value={row.summary}
        onChange={(summary) => onWrite({ summary })}
        error={fault('summary')}
      />
      <TextEditor
        label="Beslut (frivilligt)"
        value={row.decision}
        onChange={(decision) => onWrite({ decision })}
        error={fault('decision')}
      />
    </>
  );
}
