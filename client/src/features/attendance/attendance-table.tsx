import { useMemo, useState } from 'react';
import type { MeetingView } from '@klubbat/shared/contracts/meeting';
import { capacityWords } from '@klubbat/shared/sentences/words';
import { Button } from '../../ui/button.js';
import { Checkbox } from '../../ui/checkbox.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { TextField } from '../../ui/text-field.js';
import type { DraftRow } from './attendance-draft.js';
import { AttendanceStrip, StripLegend } from './attendance-strip.js';
import { rowDetails } from './row-details.js';
import { stripsOf } from './strip-of.js';

interface AttendanceTableProps {
  meeting: MeetingView;
  rows: readonly DraftRow[];
  mayWrite: boolean;
  onChange: (key: string, part: Partial<DraftRow>) => void;
  onOpen: (row: DraftRow) => void;
}

/** Fewer rows than this are found by looking. */
const SEARCHED_FROM = 15;

/** Who is there, in the order in which they are printed: one tap for present or absent. */
export function AttendanceTable({ meeting, rows, mayWrite, onChange, onOpen }: AttendanceTableProps) {
  const [sought, setSought] = useState('');
  const people = new Map(meeting.people.map((person) => [person.key, person]));
  const nameOf = (key: string) => people.get(key)?.name ?? key;
  const aboutOf = (key: string) => {
    const person = people.get(key);
    return [person?.party, person?.represents, person?.title].filter(Boolean).join(', ');
  };
  const found = rows.filter(({ person }) =>
    `${nameOf(person)} ${aboutOf(person)}`
      .toLocaleLowerCase('sv')
      .includes(sought.trim().toLocaleLowerCase('sv')),
  );
  const strips = useMemo(() => stripsOf(meeting, rows), [meeting, rows]);
  const firstRows = useMemo(
    () => new Set(new Map(rows.toReversed().map((row) => [row.person, row])).values()),
    [rows],
  );
  // one § is no way to look at
  const hasStrip = meeting.items.filter(({ paragraph }) => paragraph !== null).length > 1;
  const columns: Column<DraftRow>[] = [
    {
      key: 'name',
      heading: 'Namn',
      rowHeading: true,
      cell: ({ person }) => (
        <>
          {nameOf(person)} <span className="quiet small">{aboutOf(person)}</span>
        </>
      ),
    },
    {
      key: 'present',
      heading: 'Närvarande',
      cell: (row) =>
        mayWrite ? (
          <Checkbox isSelected={row.present} onChange={(present) => onChange(row.key, { present })}>
            <span className="visually-hidden">{nameOf(row.person)} är </span>
            <span className={row.present ? undefined : 'quiet'}>
              {row.present ? 'närvarande' : 'frånvarande'}
            </span>
          </Checkbox>
        ) : row.present ? (
          'närvarande'
        ) : (
          <span className="quiet">frånvarande</span>
        ),
    },
    { key: 'capacity', heading: 'Som', cell: ({ capacity }) => capacityWords[capacity] },
    ...(hasStrip
      ? [
          {
            key: 'strip',
            heading: 'Paragrafer',
            cell: (row: DraftRow) =>
              firstRows.has(row) && <AttendanceStrip runs={strips.get(row.person) ?? []} />,
          },
        ]
      : []),
    { key: 'details', heading: 'Tjänstgöring', cell: (row) => rowDetails(row, nameOf).join(', ') },
  ];
  if (mayWrite) {
    columns.push({
      key: 'open',
      heading: 'Ändra',
      quietHeading: true,
      align: 'right',
      cell: (row) => (
        <Button
          variant="quiet"
          aria-label={`Ändra raden för ${nameOf(row.person)}`}
          onPress={() => onOpen(row)}
        >
          Ändra
        </Button>
      ),
    });
  }
  return (
    <>
      {rows.length > SEARCHED_FROM && (
        <TextField label="Sök i närvaron" type="search" width="medium" value={sought} onChange={setSought} />
      )}
      {hasStrip && <StripLegend />}
      <DataTable
        caption="Närvaro"
        columns={columns}
        rows={found}
        rowKey={({ key }) => key}
        rowId={(row) => `rad-${rows.indexOf(row) + 1}`}
      />
      {found.length === 0 && <p className="quiet">Ingen heter så.</p>}
    </>
  );
}
