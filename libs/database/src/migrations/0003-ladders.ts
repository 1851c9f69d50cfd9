import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ladders } from './0003-ladders.sql';

export class Ladders1763700000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(ladders);
  }

  async down(): Promise<void> {
    throw new Error('What has been asked, directed and decided is not taken back: restore a backup instead.');
  }
}
