import { Link } from 'react-router';
import type { OrganisationView } from '@klubbat/shared/contracts/organisation';
import type { BoardSummary } from '@klubbat/shared/contracts/register';
import { boardKindWords, numberingWords, organisationKindWords } from '@klubbat/shared/sentences/words';
import { capital } from '../../lib/capital.js';
import { DataTable } from '../../ui/data-table.js';
import { LinkButton } from '../../ui/link-button.js';
import { Permitted } from '../../ui/permitted.js';
import './register.css';

interface BoardListProps {
  organisation: OrganisationView;
  boards: readonly BoardSummary[];
}

/** An organisation with its boards. */
export function BoardList({ organisation, boards }: BoardListProps) {
  const kind = organisationKindWords[organisation.kind];
  return (
    <section className="stack">
      <div className="register__head">
        <div>
          <h2>
            <Link to={`/register/organisation/${organisation.id}`}>{organisation.name}</Link>
          </h2>
          <p className="quiet">
            {capital(kind)}
            {organisation.registryEmail !== null && `, ${organisation.registryEmail}`}
          </p>
        </div>
        <Permitted by={organisation.permitted} action="organisation.administer">
          <LinkButton to={`/register/organ/nytt?organisation=${organisation.id}`}>
            Lägg till organ<span className="visually-hidden"> i {organisation.name}</span>
          </LinkButton>
        </Permitted>
      </div>
      {boards.length === 0 ? (
        <p className="quiet">Inga organ än.</p>
      ) : (
        <DataTable
          caption={`Organ i ${organisation.name}`}
          rows={boards}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'name',
              heading: 'Organ',
              width: '46%',
              rowHeading: true,
              cell: ({ id, name }) => <Link to={`/register/organ/${id}`}>{name}</Link>,
            },
            {
              key: 'kind',
              heading: 'Slag',
              width: '16%',
              cell: (board) => capital(boardKindWords[board.kind]),
            },
            {
              key: 'numbering',
              heading: 'Paragrafer',
              width: '24%',
              cell: ({ numbering }) => capital(numberingWords[numbering]),
            },
            {
              key: 'people',
              heading: 'Personer',
              figures: true,
              cell: ({ id, name, people }) => (
                <Link to={`/register/organ/${id}/personer`}>
                  {people}
                  <span className="visually-hidden"> personer i {name}</span>
                </Link>
              ),
            },
          ]}
        />
      )}
    </section>
  );
}
