import { registerDoors, type BoardView } from '@klubbat/shared/contracts/register';
import { documentKind } from '../../lib/autosave/documents.js';
import type { DocumentKind } from '../../lib/autosave/live-document.js';
import type { Stored } from '../../lib/autosave/part-rules.js';
import { callAs } from '../../lib/autosave/save-call.js';
import { draftOf } from './board-draft.js';
import { boardParts, type BoardField, type BoardPartName } from './board-parts.js';
import { boardChange, partRules, type PartDraft } from './board-rules.js';
import { readRegisterAnew, updateBoardInCache } from './register-cache.js';
import { refuseMissing } from './refuse-missing.js';

export function storedPart<N extends BoardPartName>(name: N, board: BoardView): Stored<PartDraft<N>> {
  const draft = draftOf(board);
  const fields: readonly BoardField[] = boardParts[name].fields;
  return {
    part: Object.fromEntries(fields.map((field) => [field, draft[field]])) as PartDraft<N>,
    version: board.version,
  };
}

/** One part of a board's settings, saved as it is written. Parts share the board's version, and are saved apart. */
function boardDocument<N extends BoardPartName>(name: N): DocumentKind<PartDraft<N>> {
  return documentKind<PartDraft<N>>({
    name: `board-${name}`,
    rules: partRules(name),
    read: async (id, person) => {
      const { boards } = await callAs(registerDoors.boards, person, {});
      return storedPart(name, boards.find((board) => board.id === id) ?? refuseMissing());
    },
    write: async (id, { part, base, version }, person) => {
      const body = { ...boardChange(name, base, part), version };
      const board = await callAs(registerDoors.updateBoard, person, { params: { id }, body });
      updateBoardInCache(board);
      return storedPart(name, board);
    },
    onStopped: readRegisterAnew,
  });
}

export const boardDocuments = {
  identity: boardDocument('identity'),
  numbering: boardDocument('numbering'),
  headings: boardDocument('headings'),
  layout: boardDocument('layout'),
  standing: boardDocument('standing'),
  phrases: boardDocument('phrases'),
  recipients: boardDocument('recipients'),
  material: boardDocument('material'),
  convening: boardDocument('convening'),
  adjustment: boardDocument('adjustment'),
};
