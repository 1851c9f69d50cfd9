import { DefaultNamingStrategy } from 'typeorm';

const snake = (name: string) => name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase();

/** `dueDate` in code, `due_date` in the table. */
export class SnakeNaming extends DefaultNamingStrategy {
  override tableName(className: string, given?: string): string {
    return given ?? snake(className);
  }

  override columnName(propertyName: string, given: string | undefined, prefixes: string[]): string {
    return snake([...prefixes, given ?? propertyName].join('_'));
  }
}
