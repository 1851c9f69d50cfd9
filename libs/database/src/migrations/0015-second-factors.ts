import type { MigrationInterface, QueryRunner } from 'typeorm';
import { secondFactors } from './0015-second-factors.sql';

export class SecondFactors1763700000015 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(secondFactors);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `drop table second_step; drop table passkey_challenge; drop table passkey; drop table recovery_code; drop table totp_use; drop table totp;
       alter table session drop column confirmed_at; alter table session drop column opened_by;`,
    );
  }
}
