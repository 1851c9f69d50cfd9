import type { MigrationInterface, QueryRunner } from 'typeorm';
import { sealFromNowOn, seals } from './0018-audit.sql';

const AT_ONCE = 10_000;

/** Seals the journal that there is, part by part beside running work; killed half way, it goes on where it stopped. */
export class Audit1763700000018 implements MigrationInterface {
  transaction = false as const;

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(seals);
    for (let sealed = AT_ONCE; sealed === AT_ONCE; ) {
      const [row] = (await runner.query('select seal_older_facts($1)::int as sealed', [AT_ONCE])) as [{ sealed: number }];
      sealed = row.sealed;
    }
    await runner.query(`begin; ${sealFromNowOn} commit;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop trigger fact_sealed on fact;
      drop function if exists seal_older_facts(int), seal_new_facts(), seal_facts(bigint[]), seal_hash(bytea, bytea, bigint, bigint, uuid), redact_facts(bigint[], text, text), fact_chains(fact), fact_text(fact);
      drop table seal, chain_head; drop index fact_redactions;`);
  }
}
