import { YearPackage } from '../features/archive/year-package.js';
import { BoardAdjustment } from '../features/register/board-adjustment.js';
import { BoardHeadings } from '../features/register/board-headings.js';
import { BoardIdentity } from '../features/register/board-identity.js';
import { BoardLayout } from '../features/register/board-layout.js';
import { BoardConvening } from '../features/register/board-convening.js';
import { BoardMaterial } from '../features/register/board-material.js';
import { BoardNumbering } from '../features/register/board-numbering.js';
import { BoardPartForm } from '../features/register/board-part-form.js';
import { BoardPhrases } from '../features/register/board-phrases.js';
import { BoardRecipients } from '../features/register/board-recipients.js';
import { BoardStanding } from '../features/register/board-standing.js';
import { NextParagraph } from '../features/register/next-paragraph.js';
import { useBoard } from '../features/register/use-board.js';
import { Permitted } from '../ui/permitted.js';

/* The settings of a board, a page for each part. */

export function BoardIdentityPage() {
  const board = useBoard();
  return (
    <>
      <BoardPartForm board={board} part="identity">
        {(part) => <BoardIdentity {...part} />}
      </BoardPartForm>
      <YearPackage of="board" id={board.id} permitted={board.permitted} />
    </>
  );
}

export function BoardNumberingPage() {
  const board = useBoard();
  return (
    <>
      <BoardPartForm board={board} part="numbering">
        {(part) => <BoardNumbering {...part} />}
      </BoardPartForm>
      {board.numbering === 'year' && (
        <Permitted by={board.permitted} action="board.administer">
          <NextParagraph boardId={board.id} />
        </Permitted>
      )}
    </>
  );
}

export function BoardHeadingsPage() {
  return (
    <BoardPartForm board={useBoard()} part="headings">
      {(part) => <BoardHeadings {...part} />}
    </BoardPartForm>
  );
}

export function BoardLayoutPage() {
  return (
    <BoardPartForm board={useBoard()} part="layout">
      {(part) => <BoardLayout {...part} />}
    </BoardPartForm>
  );
}

export function BoardStandingPage() {
  const board = useBoard();
  return (
    <BoardPartForm board={board} part="standing">
      {(part) => <BoardStanding {...part} kind={board.kind} />}
    </BoardPartForm>
  );
}

export function BoardPhrasesPage() {
  return (
    <BoardPartForm board={useBoard()} part="phrases">
      {(part) => <BoardPhrases {...part} />}
    </BoardPartForm>
  );
}

export function BoardRecipientsPage() {
  return (
    <BoardPartForm board={useBoard()} part="recipients">
      {(part) => <BoardRecipients {...part} />}
    </BoardPartForm>
  );
}

export function BoardAdjustmentPage() {
  return (
    <BoardPartForm board={useBoard()} part="adjustment">
      {(part) => <BoardAdjustment {...part} />}
    </BoardPartForm>
  );
}

export function BoardConveningPage() {
  return (
    <BoardPartForm board={useBoard()} part="convening">
      {(part) => <BoardConvening {...part} />}
    </BoardPartForm>
  );
}

export function BoardMaterialPage() {
  return (
    <BoardPartForm board={useBoard()} part="material">
      {(part) => <BoardMaterial {...part} />}
    </BoardPartForm>
  );
}
