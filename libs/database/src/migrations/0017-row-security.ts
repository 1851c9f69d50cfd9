import type { MigrationInterface, QueryRunner } from 'typeorm';
import { rowSecurity } from './0017-row-security.sql';

export class RowSecurity1763700000017 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(rowSecurity);
  }

  async down(): Promise<void> {
    throw new Error('The wall is not taken down.');
  }
}
