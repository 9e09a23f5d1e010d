import type { ReactNode } from 'react';
import type { About, DocumentKind } from '../../lib/autosave/live-document.js';
import type { Stored } from '../../lib/autosave/part-rules.js';
import { useDocument } from '../../lib/autosave/use-document.js';
import { useSaveKey } from '../../lib/save-key.js';
import { Clashes } from '../../ui/clashes.js';
import { FaultSummary } from '../../ui/fault-summary.js';
import { KeptAside } from '../../ui/kept-aside.js';
import { Notice } from '../../ui/notice.js';
import { SaveStatus } from '../../ui/save-status.js';
import './register.css';

interface SettingsFormProps<T> {
  kind: DocumentKind<T>;
  id: string;
  about: About;
  stored: Stored<T>;
  fields: Readonly<Record<string, { label: string; id: string }>>;
  isReadOnly: boolean;
  children: (props: {
    draft: T;
    change: (changes: Partial<T>) => void;
    error: unknown;
    isReadOnly: boolean;
  }) => ReactNode;
  /** shown beside the form, of what is written */
  beside?: (draft: T) => ReactNode;
}

/** Settings that are saved while they are written. What two have set differently waits until one has chosen. */
export function SettingsForm<T>({
  kind,
  id,
  about,
  stored,
  fields,
  isReadOnly,
  children,
  beside,
}: SettingsFormProps<T>) {
  const { draft, setDraft, fault, saveNow, ...saving } = useDocument(kind, id, about, stored);
  useSaveKey(saveNow);
  const change = (changes: Partial<T>) => setDraft((now) => ({ ...now, ...changes }));
  const form = (
    <form
      className="stack stack--wide"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        saveNow();
      }}
    >
      {isReadOnly && (
        <Notice>
          <p>Du kan läsa inställningarna. En administratör kan ändra dem.</p>
        </Notice>
      )}
      <KeptAside kind={kind} id={id} />
      <Clashes {...saving} what="inställningarna" />
      <FaultSummary error={fault} fields={fields} takesFocus={false} />
      <fieldset className="settings stack" disabled={isReadOnly}>
        {children({ draft, change, error: fault, isReadOnly })}
      </fieldset>
      {!isReadOnly && <SaveStatus {...saving} />}
    </form>
  );
  return beside === undefined ? (
    form
  ) : (
    <div className="settings-beside">
      {form}
      {beside(draft)}
    </div>
  );
}
