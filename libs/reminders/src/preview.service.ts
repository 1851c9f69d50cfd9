import { Database } from '@dondoc/database';
import type { Actor, Id, LocalDate } from '@dondoc/kernel';
import { Injectable } from '@nestjs/common';
import type { PlannedNotice } from './views';

export interface PreviewQuestion {
  /** Id or code. */
  agreement: string;
  from: LocalDate;
  to: LocalDate;
  /** Version of a review cycle to be tried instead of the active one. */
  cycleVersionId?: Id;
}

@Injectable()
export class PreviewService {
  constructor(private readonly database: Database) {}

  async preview(_actor: Actor, _question: PreviewQuestion): Promise<PlannedNotice[]> {
    void this.database;
    return [];
  }
}
