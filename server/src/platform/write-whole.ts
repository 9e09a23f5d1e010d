import type { EntityManager } from 'typeorm';
import { columnsOf, tableOf, type EntityColumn } from './entity-columns.js';
import { askNamed } from './named-statement.js';
import { sendAhead } from './quick-transactions.js';

interface Writing {
  columns: EntityColumn[];
  text: string;
}

const writings = new Map<new () => object, Writing>();

function writingOf(entity: new () => object, settings: readonly string[]): Writing {
  const known = writings.get(entity);
  if (known !== undefined) {
    return known;
  }
  const columns = columnsOf(entity);
  const are = (primary: boolean) =>
    columns.flatMap((one, at) => (one.primary === primary ? [`${one.column} = $${at + 1}`] : []));
  const told = settings.map(
    (name, at) => `set_config('${name}', $${columns.length + at + 1}, true) IS NOT NULL`,
  );
  const writing = {
    columns,
    text: `UPDATE ${tableOf(entity)} SET ${are(false).join(', ')} WHERE ${[...are(true), ...told].join(' AND ')}`,
  };
  writings.set(entity, writing);
  return writing;
}

/**
 * Writes a row that is there as it stands here, every column but its key, by a statement that PostgreSQL has planned already. Whoever writes
 * holds its lock: nothing is compared with what stood. In a transaction it is not waited for: what is asked next is, and tells should it have failed,
 * and so does the end of the transaction.
 *
 * @param told what triggers are told about it, as settings of the transaction, of the same names for each row of the entity. They stay until the next
 *   row is written
 */
export async function writeWhole<Entity extends object>(
  tx: EntityManager,
  entity: new () => Entity,
  row: Entity,
  told: Readonly<Record<string, string>> = {},
): Promise<void> {
  const { columns, text } = writingOf(entity, Object.keys(told));
  const values = columns.map(({ property, type }) => {
    const value = (row as Record<string, unknown>)[property] ?? null;
    return type === 'jsonb' && value !== null ? JSON.stringify(value) : value;
  });
  await sendAhead(tx, askNamed(tx, text, [...values, ...Object.values(told)]));
}
