import type { MigrationInterface, QueryRunner } from 'typeorm';
import { mailLinks } from './0006-mail-links.sql';

export class MailLinks1763700000006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(mailLinks);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table link_use; drop table link_secret; alter table person drop column reminders_muted_at;');
  }
}
