/** Limits that hold over all processes: one row per limited key, written by one statement per attempt. */
export const rateLimits = /* sql */ `
-- a row says when the key's allowance is whole again; lost with a crash, which forgives everybody
create unlogged table rate_limit (
  key text primary key,
  whole_at timestamptz not null,
  allowed boolean not null
);
create index rate_limit_whole_at on rate_limit (whole_at);
-- where an account was signed in to: guesses from elsewhere do not lock out who comes from there
create table known_network (
  account text not null,
  network text not null,
  seen_at timestamptz not null,
  primary key (account, network)
);
create index known_network_seen_at on known_network (seen_at);
`;
