import { DataTable } from '../../ui/data-table.js';
import { dueWords, keptWords, type AgedView } from './kept-words.js';

/** Kinds that are removed by age: what, why it may be, when, and what would go now, where one is told that. */
export function AgedTable({ caption, rows }: { caption: string; rows: readonly AgedView[] }) {
  return (
    <DataTable
      caption={caption}
      rows={rows}
      rowKey={({ kind }) => kind}
      columns={[
        { key: 'what', heading: 'Vad', rowHeading: true, width: '28%', cell: ({ what }) => what },
        { key: 'ground', heading: 'Skäl', width: '34%', cell: ({ ground }) => ground },
        { key: 'kept', heading: 'Sparas', width: '13%', cell: keptWords },
        ...(rows.some(({ due }) => due !== null)
          ? [{ key: 'due', heading: 'Tas bort nästa gång', width: '25%' as const, cell: dueWords }]
          : []),
      ]}
    />
  );
}
