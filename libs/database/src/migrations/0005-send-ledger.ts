import type { MigrationInterface, QueryRunner } from 'typeorm';
import { sendLedger } from './0005-send-ledger.sql';

export class SendLedger1763700000005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(sendLedger);
  }

  async down(): Promise<void> {
    throw new Error('The send ledger is not taken down: drop the database instead.');
  }
}
