import { Database } from '@dondoc/database';
import { Actor } from '@dondoc/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { keptFrom } from './retention';

export const RETENTION_YEARS = 'dondoc:retentionYears';

const PART = 1_000;
/** Of one run: what is left is for the next. */
const PARTS = 10;

/** Takes names and contents out of facts that are older than the period which the installation keeps them for. Their seals stay. */
@Injectable()
export class RetentionService {
  constructor(
    private readonly database: Database,
    @Inject(RETENTION_YEARS) private readonly years: number | null,
  ) {}

  async redactDue(part = PART): Promise<{ redacted: number }> {
    let redacted = 0;
    for (let n = 0; n < PARTS && this.years !== null; n++) {
      const some = await this.redactSome(this.years, part);
      redacted += some;
      if (some < part) break;
    }
    return { redacted };
  }

  private redactSome(years: number, most: number): Promise<number> {
    return this.database.transact(Actor.system('retention'), async (tx) => {
      const [row] = await tx.query<{ n: number }>('select redact_older_facts($1, $2, $3) as n', [
        keptFrom(tx.today, years),
        most,
        `Hết thời hạn lưu giữ ${years} năm`,
      ]);
      return Number(row?.n ?? 0);
    });
  }
}
