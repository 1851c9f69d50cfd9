import { Database } from '@dondoc/database';
import type { Actor } from '@dondoc/kernel';
import { Injectable } from '@nestjs/common';
import type { Explanation } from './views';

@Injectable()
export class ExplainService {
  constructor(private readonly database: Database) {}

  /** `subject`: id of a subject, assignment or review, or code of a task; `person`: id or address. */
  async explain(_actor: Actor, _question: { subject: string; person: string }): Promise<Explanation[]> {
    void this.database;
    return [];
  }
}
