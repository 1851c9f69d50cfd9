import type { MigrationInterface, QueryRunner } from 'typeorm';
import { calendar } from './0002-calendar.sql';

export class Calendar1763700000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(calendar);
  }

  async down(): Promise<void> {
    throw new Error('Days of single localities have no place in the calendar as it was: restore a backup instead.');
  }
}
