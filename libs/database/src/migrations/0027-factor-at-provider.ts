import type { MigrationInterface, QueryRunner } from 'typeorm';
import { factorAtProvider } from './0027-factor-at-provider.sql';

export class FactorAtProvider1763700000027 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(factorAtProvider);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table session drop column factor_at_provider');
  }
}
