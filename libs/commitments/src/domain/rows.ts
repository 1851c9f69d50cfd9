import { DomainError, invalid, type Words } from '@dondoc/kernel';

/** Rows that are taken over all or none, at the most. */
export const MOST_ROWS = 100;

/** What is wrong with a field of a row: `tasks.3.title` is the title of the fourth. */
export interface RowFault extends Words {
  field: string;
  rule: string;
}

/** A code whose last word is not the name of the field. */
const FIELDS: Record<string, string> = {
  'agency.unknown': 'leadAgencyId',
  'agency.notValid': 'leadAgencyId',
  'commitment.notACommitment': 'commitmentId',
  'assignment.exists': 'taskId',
  'assignment.party': 'partyId',
};

/** `task.title.missing` is about the title. */
const fieldOf = (code: string) => FIELDS[code] ?? code.split('.')[1] ?? code;

/** Collects what the rule refuses of each row, so that all of it is told at once. What is not the actor's refuses everything at once. */
export class RowFaults {
  private readonly found: RowFault[] = [];

  constructor(private readonly list: string) {}

  async collect(index: number, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (!(error instanceof DomainError) || error.kind === 'notFound' || error.kind === 'forbidden') throw error;
      this.found.push({ field: `${this.list}.${index}.${fieldOf(error.code)}`, rule: error.code, ...error.words });
    }
  }

  /** @throws invalid `rows.refused` with every fault */
  mustBeNone(): void {
    const rows = new Set(this.found.map(({ field }) => field.split('.')[1])).size;
    if (rows === 0) return;
    throw invalid(
      'rows.refused',
      `Chưa dòng nào được ghi: ${rows} dòng cần sửa.`,
      `Nothing was taken over: ${rows === 1 ? '1 row needs' : `${rows} rows need`} correcting.`,
      { fields: this.found },
    );
  }
}

/** @throws invalid `rows.count` */
export function mustBeSomeRows(rows: readonly unknown[]): void {
  if (rows.length >= 1 && rows.length <= MOST_ROWS) return;
  throw invalid('rows.count', `Mỗi lần ghi từ 1 đến ${MOST_ROWS} dòng.`, `1 to ${MOST_ROWS} rows are taken over at once.`, {
    most: MOST_ROWS,
  });
}
