import { useState } from 'react';
import type { MeetingPersonView, MeetingView } from '@klubbat/shared/contracts/meeting';
import { Button } from '../../ui/button.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Permitted } from '../../ui/permitted.js';
import { TextField } from '../../ui/text-field.js';
import { PersonDialog } from './person-dialog.js';
import './overview.css';

/** More people than this are shown when one asks for them, or looks for one of them. */
const SHOWN_AT_ONCE = 20;

/** Everybody whom the meeting names, as of its day. */
export function MeetingPeople({ meeting }: { meeting: MeetingView }) {
  const [sought, setSought] = useState('');
  const [all, setAll] = useState(false);
  const [open, setOpen] = useState<MeetingPersonView | 'new'>();
  const { people } = meeting;
  const found = people.filter((person) => matches(person, sought));
  const shown = all || sought !== '' ? found : found.slice(0, SHOWN_AT_ONCE);
  const mayWrite = meeting.permitted.includes('meeting.write') && !meeting.locked;
  return (
    <section aria-labelledby="personer" className="overview-part">
      <div className="overview-part__head">
        <h2 id="personer">Personer ({people.length})</h2>
        {mayWrite && (
          <Button variant="quiet" onPress={() => setOpen('new')}>
            Lägg till en person
          </Button>
        )}
      </div>
      {people.length > SHOWN_AT_ONCE && (
        <TextField
          label="Sök bland personerna"
          type="search"
          width="medium"
          value={sought}
          onChange={setSought}
        />
      )}
      {people.length === 0 ? (
        <EmptyState title="Ingen är med än">
          Här står alla som sammanträdet nämner: ledamöter, ersättare, tjänstepersoner och inbjudna.
        </EmptyState>
      ) : (
        <DataTable
          caption="Personer i sammanträdet"
          columns={columnsFor(people, setOpen)}
          rows={shown}
          rowKey={({ id }) => id}
        />
      )}
      {found.length === 0 && people.length > 0 && <p className="quiet">Ingen heter så.</p>}
      {shown.length < found.length && (
        <div className="flush">
          <Button variant="quiet" onPress={() => setAll(true)}>
            Visa alla {found.length} personer
          </Button>
        </div>
      )}
      {open !== undefined && (
        <Permitted by={meeting.permitted} action="meeting.read">
          <PersonDialog
            key={open === 'new' ? 'new' : open.id}
            meeting={meeting}
            person={open === 'new' ? undefined : open}
            mayWrite={mayWrite}
            onClose={() => setOpen(undefined)}
          />
        </Permitted>
      )}
    </section>
  );
}

function matches({ name, party, represents, title, email }: MeetingPersonView, sought: string): boolean {
  const words = [name, party, represents, title, email].join(' ').toLocaleLowerCase('sv');
  return words.includes(sought.trim().toLocaleLowerCase('sv'));
}

function columnsFor(
  people: readonly MeetingPersonView[],
  open: (person: MeetingPersonView) => void,
): Column<MeetingPersonView>[] {
  const has = (name: 'party' | 'represents' | 'title' | 'email') =>
    people.some((person) => person[name] !== undefined);
  const columns: (Column<MeetingPersonView> & { shown: boolean })[] = [
    { key: 'name', heading: 'Namn', rowHeading: true, cell: ({ name }) => name, shown: true },
    { key: 'party', heading: 'Parti', cell: ({ party }) => party, shown: has('party') },
    { key: 'represents', heading: 'För', cell: ({ represents }) => represents, shown: has('represents') },
    { key: 'title', heading: 'Titel', cell: ({ title }) => title, shown: has('title') },
    {
      key: 'email',
      heading: 'E-post',
      cell: ({ email }) => <span className="breaks">{email}</span>,
      shown: has('email'),
    },
    {
      key: 'account',
      heading: 'Konto',
      cell: ({ hasAccount }) => (hasAccount ? 'Har konto' : <span className="quiet">Inget konto</span>),
      shown: true,
    },
    {
      key: 'open',
      heading: 'Ändra',
      quietHeading: true,
      align: 'right',
      cell: (person) => (
        <Button variant="quiet" aria-label={`Öppna ${person.name}`} onPress={() => open(person)}>
          Öppna
        </Button>
      ),
      shown: true,
    },
  ];
  return columns.filter(({ shown }) => shown);
}
