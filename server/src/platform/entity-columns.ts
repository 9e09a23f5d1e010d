import { getMetadataArgsStorage } from 'typeorm';
import { SnakeNaming } from './snake-naming.js';

/** A column of an entity: what it is called here and in the database, and of what type it is there. */
export interface EntityColumn {
  property: string;
  column: string;
  type: string;
  primary: boolean;
}

/** The columns that an entity declares, but for those that are not read with it. */
export function columnsOf(entity: new () => object): EntityColumn[] {
  const naming = new SnakeNaming();
  return getMetadataArgsStorage()
    .columns.filter(({ target, options }) => target === entity && options.select !== false)
    .map(({ propertyName, options }) => ({
      property: propertyName,
      column: naming.columnName(propertyName, options.name),
      type: String(options.type),
      primary: options.primary === true,
    }));
}

/** The table that an entity declares. */
export function tableOf(entity: new () => object): string {
  const table = getMetadataArgsStorage().tables.find(({ target }) => target === entity);
  if (table?.name === undefined) {
    throw new Error(`${entity.name} names no table`);
  }
  return table.name;
}
