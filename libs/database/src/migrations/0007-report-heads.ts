import type { MigrationInterface, QueryRunner } from 'typeorm';
import { reportHeads } from './0007-report-heads.sql';

export class ReportHeads1763700000007 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(reportHeads);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table report_heads');
  }
}
