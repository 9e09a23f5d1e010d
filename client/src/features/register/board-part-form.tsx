import type { ReactNode } from 'react';
import type { BoardView } from '@klubbat/shared/contracts/register';
import type { DocumentKind } from '../../lib/autosave/live-document.js';
import { boardDocuments, storedPart } from './board-documents.js';
import { boardFieldId, boardLabels, boardParts, type BoardPartName } from './board-parts.js';
import type { PartDraft } from './board-rules.js';
import { SettingsForm } from './settings-form.js';

export interface BoardPartProps<N extends BoardPartName> {
  draft: PartDraft<N>;
  change: (changes: Partial<PartDraft<N>>) => void;
  error: unknown;
  isReadOnly: boolean;
}

interface BoardPartFormProps<N extends BoardPartName> {
  board: BoardView;
  part: N;
  children: (props: BoardPartProps<N>) => ReactNode;
}

/** One part of a board's settings, saved by itself while it is written. */
export function BoardPartForm<N extends BoardPartName>({ board, part, children }: BoardPartFormProps<N>) {
  const { path, label, fields } = boardParts[part];
  return (
    <SettingsForm
      kind={boardDocuments[part] as unknown as DocumentKind<PartDraft<N>>}
      id={board.id}
      about={{
        title: `Inställningar för ${board.name}: ${label}`,
        address: `/register/organ/${board.id}${path === '' ? '' : `/${path}`}`,
      }}
      stored={storedPart(part, board)}
      fields={Object.fromEntries(
        fields.map((field) => [field, { label: boardLabels[field], id: boardFieldId(field) }]),
      )}
      isReadOnly={!board.permitted.includes('board.administer')}
    >
      {children}
    </SettingsForm>
  );
}
