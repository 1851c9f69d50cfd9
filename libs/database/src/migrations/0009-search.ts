import type { MigrationInterface, QueryRunner } from 'typeorm';
import { search } from './0009-search.sql';

export class Search1763700000009 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(search);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table saved_filter;
      drop index commitment_words, task_words, status_update_words, status_update_internal_words, status_report_words;
      drop function report_text(jsonb), words_of(text), plain(text)`);
  }
}
