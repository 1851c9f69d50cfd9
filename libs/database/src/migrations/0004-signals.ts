import type { MigrationInterface, QueryRunner } from 'typeorm';
import { signals } from './0004-signals.sql';

export class Signals1763700000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(signals);
  }

  async down(): Promise<void> {
    throw new Error('Migrations are not taken down: restore a backup instead.');
  }
}
