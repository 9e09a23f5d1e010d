import { useQuery } from '@tanstack/react-query';
import { Outlet, useParams } from 'react-router';
import { BoardHead } from '../features/register/board-head.js';
import { boardsQuery } from '../features/register/register.queries.js';
import { Missing } from '../ui/missing.js';
import { ProblemNotice } from '../ui/problem-notice.js';
import { Waiting } from '../ui/waiting.js';

/** A board: its head, and one of its parts. */
export function BoardPage() {
  const { boardId } = useParams();
  const list = useQuery(boardsQuery);
  if (list.data === undefined) {
    return list.isError ? (
      <ProblemNotice error={list.error} onRetry={() => void list.refetch()} />
    ) : (
      <Waiting what="Hämtar organet" />
    );
  }
  const board = list.data.boards.find(({ id }) => id === boardId);
  if (board === undefined) {
    return <Missing title="Organet finns inte" back={{ to: '/register', label: 'Till registret' }} />;
  }
  return (
    <div className="stack stack--wide" key={board.id}>
      <BoardHead board={board} />
      <Outlet context={board} />
    </div>
  );
}
