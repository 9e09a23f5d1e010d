import { useState, type FormEvent, type ReactNode } from 'react';
import type { BoardSettings } from '@klubbat/shared/contracts/board-settings';
import { Button } from '../../ui/button.js';
import { FaultSummary } from '../../ui/fault-summary.js';
import { draftOf, emptyBoard, settingsOf, type BoardDraft } from './board-draft.js';
import { boardFields } from './board-fields.js';
import { BoardLawPart } from './board-law-part.js';
import { BoardNamePart } from './board-name-part.js';
import { BoardProtocolPart } from './board-protocol-part.js';
import './register.css';

interface BoardFormProps {
  /** what stands in the register; nothing for a new board */
  settings?: BoardSettings;
  error: unknown;
  isPending: boolean;
  action: string;
  isReadOnly?: boolean;
  onSave: (settings: BoardSettings) => void;
  /** told of every change, before it is saved */
  onDraft?: (settings: BoardSettings) => void;
  /** stands beside the button */
  children?: ReactNode;
}

/** The settings of a board, new or old. */
export function BoardForm(props: BoardFormProps) {
  const { settings, error, isPending, action, isReadOnly = false, onSave, onDraft, children } = props;
  const [draft, setDraft] = useState<BoardDraft>(() =>
    settings === undefined ? emptyBoard : draftOf(settings),
  );
  const change = (changes: Partial<BoardDraft>) => {
    const next = { ...draft, ...changes };
    setDraft(next);
    onDraft?.(settingsOf(next));
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSave(settingsOf(draft));
  };
  const part = { draft, change, error };
  return (
    <form className="stack stack--wide" onSubmit={submit} noValidate>
      <FaultSummary error={error} fields={boardFields} />
      <fieldset className="stack stack--wide" disabled={isReadOnly}>
        <BoardNamePart {...part} />
        <BoardProtocolPart {...part} />
        <BoardLawPart {...part} />
      </fieldset>
      {!isReadOnly && (
        <div className="row">
          <Button type="submit" variant="primary" isPending={isPending}>
            {action}
          </Button>
          {children}
        </div>
      )}
    </form>
  );
}
