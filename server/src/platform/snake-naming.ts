import { DefaultNamingStrategy } from 'typeorm';

/** Columns are the property names in snake_case; tables are named in full by each entity. */
export class SnakeNaming extends DefaultNamingStrategy {
  override columnName(propertyName: string, customName: string | undefined): string {
    return customName ?? propertyName.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  }
}
