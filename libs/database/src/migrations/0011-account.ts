import type { MigrationInterface, QueryRunner } from 'typeorm';
import { account } from './0011-account.sql';

export class Account1763700000011 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(account);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'drop function move_clock; drop function play_clock; alter table clock drop column demonstration; alter table session drop column id;',
    );
  }
}
