import { Database } from '@dondoc/database';
import { Injectable } from '@nestjs/common';
import { clean, momentsOf } from '../data/housekeeping';
import { noted } from '../data/runs';

/** Takes out what has expired. */
@Injectable()
export class HousekeepingProcessor {
  constructor(private readonly database: Database) {}

  run(): Promise<void> {
    return noted(this.database, 'housekeeping', async () => clean(this.database, await momentsOf(this.database)));
  }
}
