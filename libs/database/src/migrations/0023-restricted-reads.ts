import type { MigrationInterface, QueryRunner } from 'typeorm';
import { restrictedReads } from './0023-restricted-reads.sql';

export class RestrictedReads1763700000023 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(restrictedReads);
  }

  async down(): Promise<void> {
    throw new Error('What was restricted is not opened.');
  }
}
