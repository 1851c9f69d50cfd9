import type { MigrationInterface, QueryRunner } from 'typeorm';
import { seen, unseen } from './0026-seen.sql';

export class Seen1763700000026 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(seen);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(unseen);
  }
}
