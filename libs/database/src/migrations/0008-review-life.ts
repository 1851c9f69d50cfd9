import type { MigrationInterface, QueryRunner } from 'typeorm';
import { reviewLife } from './0008-review-life.sql';

export class ReviewLife1763700000008 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(reviewLife);
  }

  async down(): Promise<void> {
    throw new Error('What reviews have recorded is not taken back.');
  }
}
