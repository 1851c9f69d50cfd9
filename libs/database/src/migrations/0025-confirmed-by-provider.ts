import type { MigrationInterface, QueryRunner } from 'typeorm';
import { confirmedByProvider } from './0025-confirmed-by-provider.sql';

export class ConfirmedByProvider1763700000025 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(confirmedByProvider);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`delete from provider_attempt where purpose = 'confirm';
      alter table provider_attempt drop column begun_at; alter table provider_attempt drop column session_id;
      alter table provider_attempt drop constraint provider_attempt_purpose_check;
      alter table provider_attempt add constraint provider_attempt_purpose_check check (purpose in ('signIn','link','invitation'));`);
  }
}
