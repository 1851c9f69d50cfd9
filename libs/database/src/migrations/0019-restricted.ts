import type { MigrationInterface, QueryRunner } from 'typeorm';
import { restricted } from './0019-restricted.sql';

export class Restricted1763700000019 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(restricted);
  }

  async down(): Promise<void> {
    throw new Error('What was restricted is not opened.');
  }
}
