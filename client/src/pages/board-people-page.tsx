import { BoardSeats } from '../features/register/board-seats.js';
import { PeopleBrowser } from '../features/register/people-browser.js';
import { useBoard } from '../features/register/use-board.js';
import { LinkButton } from '../ui/link-button.js';
import { Permitted } from '../ui/permitted.js';

/** Who is what in the board, who was, and who will be. */
export function BoardPeoplePage() {
  const board = useBoard();
  return (
    <div className="stack stack--wide">
      <BoardSeats board={board} />
      <section className="stack" aria-labelledby="personer">
        <div className="register__head">
          <h2 id="personer">Personer</h2>
          <Permitted by={board.permitted} action="board.administer">
            <div className="row">
              <LinkButton to={`/register/organisation/${board.organisationId}/inlasning`}>
                Läs in en lista
              </LinkButton>
              <LinkButton to={`/register/personer/ny?organisation=${board.organisationId}&organ=${board.id}`}>
                Lägg till person
              </LinkButton>
            </div>
          </Permitted>
        </div>
        <PeopleBrowser
          caption={`Personer i ${board.name}`}
          organisationId={board.organisationId}
          boardId={board.id}
          whatBelongsHere={`Här står de som har uppdrag i ${board.name}: ledamöter, ersättare, ordförande, sekreterare.`}
        />
      </section>
    </div>
  );
}
