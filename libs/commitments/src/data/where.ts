/** The conditions of a list, each with its values: only what was asked for gets into the statement. */
export class Where {
  private readonly conditions: string[] = [];

  constructor(readonly parameters: unknown[] = []) {}

  /** `?` stands for the values in their order. */
  and(condition: string, ...values: unknown[]): this {
    let next = 0;
    this.conditions.push(
      condition.replace(/\?/g, () => {
        this.parameters.push(values[next++]);
        return `$${this.parameters.length}`;
      }),
    );
    return this;
  }

  /** As {@link and}, where there is something to compare with. */
  andIf(condition: string, value: unknown): this {
    return value === undefined ? this : this.and(condition, value);
  }

  get sql(): string {
    return this.conditions.length === 0 ? 'true' : this.conditions.map((condition) => `(${condition})`).join(' and ');
  }
}
