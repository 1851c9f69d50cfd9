import type { MigrationInterface, QueryRunner } from 'typeorm';
import { retention } from './0024-retention.sql';

export class Retention1763700000024 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(retention);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function redact_older_facts(date, int, text)');
  }
}
