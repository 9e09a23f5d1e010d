import { PresentationEditor } from '../features/presentations/presentation-editor.js';
import { useBoard } from '../features/register/use-board.js';
import { WithOrganisation } from '../features/register/with-organisation.js';
import { EmptyState } from '../ui/empty-state.js';
import { Missing } from '../ui/missing.js';
import { PageHeader } from '../ui/page-header.js';

/** What a board tells of itself on its open page. */
export function BoardPresentationPage() {
  const { id, name, permitted } = useBoard();
  const here = `/register/organ/${id}`;
  return permitted.includes('presentation.write') ? (
    <PresentationEditor of="board" id={id} name={name} address={`${here}/oppen-sida`} />
  ) : (
    <EmptyState title="Du sköter inte den öppna sidan">
      <p>Det gör organets sekreterare och administratörerna.</p>
    </EmptyState>
  );
}

/** What an organisation tells of itself on its open page. */
export function OrganisationPresentationPage() {
  return (
    <WithOrganisation missing="Den öppna sidan finns inte">
      {({ id, name, permitted }) => {
        const here = `/register/organisation/${id}`;
        return permitted.includes('presentation.write') ? (
          <>
            <PageHeader
              title={`Öppen sida för ${name}`}
              crumbs={[
                { to: '/register', label: 'Register' },
                { to: here, label: name },
              ]}
            />
            <PresentationEditor of="organisation" id={id} name={name} address={`${here}/oppen-sida`} />
          </>
        ) : (
          <Missing title="Du sköter inte den öppna sidan" back={{ to: here, label: 'Till organisationen' }} />
        );
      }}
    </WithOrganisation>
  );
}
