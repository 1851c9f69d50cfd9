import type { MigrationInterface, QueryRunner } from 'typeorm';
import { atScale } from './0021-at-scale.sql';

export class AtScale1763700000021 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(atScale);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop trigger assignment_gives_side on assignment;
      drop function give_side;
      alter table task drop column has_side;
      drop index task_kind, assignment_undated, status_update_recommending, subject_asked, assignment_submitted, assignment_open_due, assignment_not_started, assignment_open, assignment_outcome;
      create index assignment_submitted on assignment (party_id) where state = 'submitted_as_done';
      alter table assignment drop column outcome;
      create index assignment_open on assignment (agreement_id)
        include (party_id, due_date, counted_due_date, submitted_on, done_on, paused_on, silent_since, acknowledged_at, state)
        where state in ('not_started','in_progress','submitted_as_done','returned','paused')`);
  }
}
