import type { MigrationInterface, QueryRunner } from 'typeorm';
import { singleSignOn } from './0016-single-sign-on.sql';

export class SingleSignOn1763700000016 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(singleSignOn);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table membership drop column by_provider; alter table office drop column provider_group;
      drop table provider_attempt; drop table person_identity;`);
  }
}
