import pg from 'pg';

const AT_ONCE = 1_000;

export interface Redaction {
  /** Facts that happened before this day of the installation's calendar (`yyyy-mm-dd`), or one fact by its number. */
  what: { before: string } | { factId: number };
  reason: string;
  /** Who decided it, in words: the journal names them. */
  who: string;
}

const CHOSEN = {
  before: `select id from fact where id > $1 and at < $2::date::timestamp at time zone 'Asia/Ho_Chi_Minh'
    and kind <> 'journal.redacted' and data <> '{"redacted": true}' order by id limit ${AT_ONCE}`,
  factId: 'select id from fact where id > $1 and id = $2',
};

/**
 * Takes names and contents out of facts, as the owner of the tables: the application cannot. The facts themselves and their seals stay, and
 * the journal says which were redacted and why. Goes by parts; stopped half way, it is run again.
 * @returns how many were redacted
 */
export async function redactFacts(ownerUrl: string, { what, reason, who }: Redaction): Promise<number> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const [sql, value] = 'before' in what ? [CHOSEN.before, what.before] : [CHOSEN.factId, what.factId];
    await client.query(`select set_config('dondoc.localities', '*', false)`);
    let redacted = 0;
    for (let after = 0; ; ) {
      const ids = (await client.query<{ id: string }>(sql, [after, value])).rows.map(({ id }) => Number(id));
      if (ids.length === 0) return redacted;
      const { rows } = await client.query<{ n: string }>('select redact_facts($1, $2, $3) as n', [ids, reason, who]);
      redacted += Number(rows[0]?.n ?? 0);
      after = ids.at(-1) as number;
    }
  } finally {
    await client.end();
  }
}
