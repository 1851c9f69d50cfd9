import { Database } from '@dondoc/database';
import { Injectable } from '@nestjs/common';
import { HOUSEKEEPING } from '../data/housekeeping';

/** Takes out what has expired. */
@Injectable()
export class HousekeepingProcessor {
  constructor(private readonly database: Database) {}

  async run(): Promise<void> {
    for (const statement of HOUSEKEEPING) await this.database.statement(statement);
  }
}
