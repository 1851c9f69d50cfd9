import { DEFAULT_SCHEMA, runMigrations } from 'bullmq';

/** The role under which queues are worked on: the application role of `@dondoc/database`. */
export const QUEUE_ROLE = 'dondoc_app';

type Query = (sql: string, parameters?: unknown[]) => Promise<unknown>;

/**
 * Makes the queue's own tables as the owner and opens them to the application role; for `migrate(url, runQueueMigrations)`.
 * The role may create in this schema: BullMQ makes a sequence per queue at first use and drops it when the queue is obliterated.
 */
export async function runQueueMigrations(query: Query): Promise<void> {
  const client = {
    query: async (sql: string, parameters?: readonly unknown[]) => ({ rows: await query(sql, parameters as unknown[] | undefined) }),
  };
  await runMigrations(client as never, DEFAULT_SCHEMA);
  await query(grants(DEFAULT_SCHEMA));
}

const grants = (schema: string) => `
do $$ begin execute format('grant temporary on database %I to ${QUEUE_ROLE}', current_database()); end $$;
grant usage, create on schema ${schema} to ${QUEUE_ROLE};
grant all on all tables in schema ${schema} to ${QUEUE_ROLE};
grant all on all sequences in schema ${schema} to ${QUEUE_ROLE};
grant execute on all functions in schema ${schema} to ${QUEUE_ROLE};
alter default privileges in schema ${schema} grant all on tables to ${QUEUE_ROLE};
alter default privileges in schema ${schema} grant all on sequences to ${QUEUE_ROLE};
`;
