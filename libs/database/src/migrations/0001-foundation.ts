import type { MigrationInterface, QueryRunner } from 'typeorm';
import { foundation } from './0001-foundation.sql';

export class Foundation1763700000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(foundation);
  }

  async down(): Promise<void> {
    throw new Error('The foundation is not taken down: drop the database instead.');
  }
}
