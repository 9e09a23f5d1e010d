/** Parameters of a statement, and the conditions that use them: only what is asked for stands in it, so that an index serves it. */
export class Conditions {
  readonly values: unknown[] = [];
  private readonly all: string[] = [];

  value(one: unknown): string {
    this.values.push(one);
    return `$${this.values.length}`;
  }

  add(condition: string): void {
    this.all.push(condition);
  }

  /** Of days in Sweden, both included. */
  addDays(column: string, { from, to }: { from?: string | undefined; to?: string | undefined }): void {
    if (from !== undefined) {
      this.add(`${column} >= ${this.value(from)}::date::timestamp AT TIME ZONE 'Europe/Stockholm'`);
    }
    if (to !== undefined) {
      this.add(`${column} < (${this.value(to)}::date + 1)::timestamp AT TIME ZONE 'Europe/Stockholm'`);
    }
  }

  text(): string {
    return this.all.length === 0 ? 'true' : this.all.join(' AND ');
  }
}
