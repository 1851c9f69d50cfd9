import { Database } from '@dondoc/database';
import { Injectable } from '@nestjs/common';
import { HOUSEKEEPING } from '../data/housekeeping';
import { noted } from '../data/runs';

/** Takes out what has expired. */
@Injectable()
export class HousekeepingProcessor {
  constructor(private readonly database: Database) {}

  run(): Promise<void> {
    return noted(this.database, 'housekeeping', async () => {
      for (const statement of HOUSEKEEPING) await this.database.statement(statement);
    });
  }
}
