import type { MigrationInterface, QueryRunner } from 'typeorm';
import { mailedLinks } from './0022-mailed-links.sql';

export class MailedLinks1763700000022 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(mailedLinks);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table reset_request;
      delete from sign_in_link where purpose = 'reset';
      alter table sign_in_link drop constraint sign_in_link_purpose_check;
      alter table sign_in_link add constraint sign_in_link_purpose_check check (purpose in ('demonstration','invitation'))`);
  }
}
