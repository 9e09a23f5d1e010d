import type { z } from 'zod';
import type { myWorkDoors } from '@klubbat/shared/contracts/my-work';
import { SelectField } from '../../ui/select-field.js';

type MyWork = z.output<typeof myWorkDoors.show.reply>;

interface WorkFilterProps {
  work: MyWork;
  chosen: string | undefined;
  onChange: (boardId: string) => void;
}

/** For one who works for several bodies: what waits in one of them. */
export function WorkFilter({ work: { boards }, chosen, onChange }: WorkFilterProps) {
  if (boards.length < 2 && chosen === undefined) {
    return null;
  }
  const severalOrganisations = new Set(boards.map(({ organisation }) => organisation)).size > 1;
  return (
    <search className="no-print">
      <SelectField
        label="Visa det som väntar i"
        width="medium"
        value={chosen ?? ''}
        onChange={onChange}
        options={[
          { value: '', label: 'Alla organ' },
          // the one that was chosen stays, when the last thing in it is done
          ...(chosen === undefined || boards.some(({ id }) => id === chosen)
            ? []
            : [{ value: chosen, label: 'Valt organ (0)' }]),
          ...boards.map(({ id, name, organisation, count }) => ({
            value: id,
            label: `${severalOrganisations ? `${name}, ${organisation}` : name} (${count})`,
          })),
        ]}
      />
    </search>
  );
}
