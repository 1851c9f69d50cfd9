import type { MigrationInterface, QueryRunner } from 'typeorm';
import { rateLimits } from './0012-rate-limits.sql';

export class RateLimits1763700000012 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(rateLimits);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table rate_limit; drop table known_network;');
  }
}
