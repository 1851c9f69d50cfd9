import type { MigrationInterface, QueryRunner } from 'typeorm';
import { mailTime } from './0013-mail-time.sql';

export class MailTime1763700000013 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(mailTime);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table person drop column mail_time');
  }
}
