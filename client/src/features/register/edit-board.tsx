import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { BoardSettings } from '@klubbat/shared/contracts/board-settings';
import type { BoardView } from '@klubbat/shared/contracts/register';
import { problemOf } from '../../lib/problem-error.js';
import { Button } from '../../ui/button.js';
import { LeaveQuestion } from '../../ui/leave-question.js';
import { Notice } from '../../ui/notice.js';
import { changesOf } from './board-changes.js';
import { BoardForm } from './board-form.js';
import { boardsQuery, useUpdateBoard } from './register.queries.js';

/** The settings of a board that stands in the register. */
export function EditBoard({ board }: { board: BoardView }) {
  const list = useQuery(boardsQuery);
  const update = useUpdateBoard();
  // what the form began with: what the register says meanwhile may be another's
  const [before, setBefore] = useState(board);
  const [draft, setDraft] = useState<BoardSettings>();
  const [saved, setSaved] = useState(false);
  const stale = update.isError && problemOf(update.error).code === 'stale-version';

  const save = async (settings: BoardSettings, version: number): Promise<boolean> => {
    try {
      const fresh = await update.mutateAsync({
        params: { id: board.id },
        body: { ...changesOf(before, settings), version },
      });
      setBefore(fresh);
      setDraft(undefined);
      setSaved(true);
      return true;
    } catch {
      // the mutation keeps what went wrong; the register may have moved on
      await list.refetch();
      return false;
    }
  };

  return (
    <>
      <LeaveQuestion
        unsaved={draft !== undefined}
        what="Det du har ändrat"
        onSave={() => (draft === undefined ? Promise.resolve(true) : save(draft, before.version))}
        isSaving={update.isPending}
      />
      {stale && draft !== undefined && (
        <Notice kind="warning" title="Någon annan har ändrat inställningarna" announce>
          <p>Det du har skrivit finns kvar. Sparar du ändå läggs dina ändringar till den andras.</p>
          <div>
            <Button onPress={() => void save(draft, board.version)}>Spara ändå</Button>
          </div>
        </Notice>
      )}
      <BoardForm
        settings={before}
        error={stale ? null : update.error}
        isPending={update.isPending}
        action="Spara inställningarna"
        isReadOnly={!board.permitted.includes('board.administer')}
        onSave={(settings) => void save(settings, before.version)}
        onDraft={(settings) => {
          setDraft(settings);
          setSaved(false);
        }}
      >
        <span role="status" className="quiet">
          {saved ? 'Sparat' : ''}
        </span>
      </BoardForm>
    </>
  );
}
