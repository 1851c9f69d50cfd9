import type { MigrationInterface, QueryRunner } from 'typeorm';
import { standing } from './0014-standing.sql';

export class Standing1763700000014 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(standing);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index assignment_standing, assignment_open, assignment_due, assignment_submitted');
  }
}
