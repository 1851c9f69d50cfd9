import type { MigrationInterface, QueryRunner } from 'typeorm';
import { access } from './0020-access.sql';

export class Access1763700000020 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(access);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table api_token;
      alter table office drop constraint office_role_check;
      alter table office add constraint office_role_check
        check (role in ('focalPoint','agencyHead','coordinator','viceChair','committeeOffice','administrator'))`);
  }
}
