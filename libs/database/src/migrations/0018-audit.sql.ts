/**
 * The chain of seals over the journal. A fact is sealed at the commit that writes it, in the chain of every locality that may read it: its own
 * side's, else those of the parties to its agreement, else the installation's. Seals are written by the owner of the tables, never by the
 * application.
 *
 * `fact_text` is a JSON array of every column: number, moment (UTC, microseconds), kind, person, office, the actor's name, what it is about (type
 * and id), agreement, locality, data; in PostgreSQL's one form for jsonb: a blank after each comma and colon, names in objects by length and then
 * by bytes, nothing escaped that need not be. `content` is SHA-256 over its UTF-8; `hash` is SHA-256 over the hash before it (32 zero bytes before the first), the content,
 * the position and the fact's number (8 bytes each, most significant first) and the 16 bytes of the chain's id.
 */
export const seals = /* sql */ `
create table if not exists chain_head (
  chain uuid primary key,
  position bigint not null,
  hash bytea not null
);
create table if not exists seal (
  chain uuid not null,
  position bigint not null,
  fact_id bigint not null,
  content bytea not null,
  hash bytea not null,
  primary key (chain, position)
);
create index if not exists seal_fact on seal (fact_id);
create index if not exists fact_redactions on fact using gin ((data->'factIds') jsonb_path_ops) where kind = 'journal.redacted';

create or replace function fact_text(f fact) returns text language sql stable as $$
  select jsonb_build_array(f.id, to_char(f.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), f.kind, f.person_id, f.office_id,
    f.actor_name, f.about_type, f.about_id, f.agreement_id, f.locality_id, f.data)::text
$$;

create or replace function fact_chains(f fact) returns uuid[] language sql stable as $$
  select case
    when f.locality_id is not null then array[f.locality_id]
    else coalesce((select array_agg(locality_id order by locality_id) from party where agreement_id = f.agreement_id),
      array['00000000-0000-0000-0000-000000000000'::uuid]) end
$$;

create or replace function seal_hash(before bytea, content bytea, "position" bigint, fact_id bigint, chain uuid) returns bytea
language sql immutable as $$
  select sha256(before || content || int8send("position") || int8send(fact_id) || uuid_send(chain))
$$;

create or replace function seal_facts(ids bigint[]) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  chains uuid[];
  head chain_head;
  one record;
  begun bigint;
  numbers bigint[];
  contents bytea[];
  hashes bytea[];
begin
  chains := array(select distinct unnest(fact_chains(f)) from fact f where f.id = any(ids) order by 1);
  insert into chain_head select c, 0, decode(repeat('00', 32), 'hex') from unnest(chains) as c order by c on conflict do nothing;
  -- in one order for everybody, so that two commits wait for each other and never in a circle
  for head in select * from chain_head where chain = any(chains) order by chain for update loop
    begun := head.position;
    numbers := '{}'; contents := '{}'; hashes := '{}';
    for one in
      select f.id, sha256(convert_to(fact_text(f), 'UTF8')) as content from fact f
      where f.id = any(ids) and head.chain = any(fact_chains(f)) order by f.id
    loop
      head.position := head.position + 1;
      head.hash := seal_hash(head.hash, one.content, head.position, one.id, head.chain);
      numbers := numbers || one.id; contents := contents || one.content; hashes := hashes || head.hash;
    end loop;
    insert into seal (chain, position, fact_id, content, hash)
      select head.chain, begun + s.n, s.fact_id, s.content, s.hash
      from unnest(numbers, contents, hashes) with ordinality as s(fact_id, content, hash, n);
    update chain_head set position = head.position, hash = head.hash where chain = head.chain;
  end loop;
end $$;

-- takes names and contents out of facts and leaves the chain as it is; in each chain a fact says which ones and why. For the owner alone.
create or replace function redact_facts(ids bigint[], why text, who text) returns bigint
language plpgsql set search_path = public, pg_temp as $$
declare
  taken bigint[];
begin
  taken := array(select id from fact where id = any(ids) and kind <> 'journal.redacted' and data <> '{"redacted": true}' order by id for update);
  insert into fact (at, kind, actor_name, about_type, about_id, locality_id, data)
    select app_now(), 'journal.redacted', who, 'journal', s.chain, nullif(s.chain, '00000000-0000-0000-0000-000000000000'),
      jsonb_build_object('factIds', jsonb_agg(s.fact_id order by s.fact_id), 'reason', why)
    from seal s where s.fact_id = any(taken) group by s.chain order by s.chain;
  update fact set person_id = null, actor_name = '', data = '{"redacted": true}' where id = any(taken);
  return cardinality(taken);
end $$;

create or replace function seal_new_facts() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  ids bigint[];
  sealed bytea;
begin
  -- the first of a transaction's facts seals them all: the later ones find that done
  if exists (select from seal where fact_id = new.id) then
    return null;
  end if;
  ids := array(select id from fact where id >= new.id and (id = new.id or xmin = pg_current_xact_id()::xid) order by id);
  if cardinality(ids) > 1 then
    perform seal_facts(ids);
    return null;
  end if;
  -- one alone, as most are: the same in one statement
  sealed := sha256(convert_to(fact_text(new), 'UTF8'));
  with head as (
    insert into chain_head as h select c, 1, seal_hash(decode(repeat('00', 32), 'hex'), sealed, 1, new.id, c)
      from unnest(fact_chains(new)) as c order by c
    on conflict (chain) do update
      set position = h.position + 1, hash = seal_hash(h.hash, sealed, h.position + 1, new.id, h.chain)
    returning chain, position, hash)
  insert into seal (chain, position, fact_id, content, hash) select chain, position, new.id, sealed, hash from head;
  return null;
end $$;

create or replace function seal_older_facts(most int) returns bigint
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  ids bigint[];
begin
  ids := array(select id from fact where id > coalesce((select max(fact_id) from seal), 0) order by id limit most);
  perform seal_facts(ids);
  return cardinality(ids);
end $$;
`;

/** What came in while the older facts were being sealed, and from now on every fact at its commit. Writers wait for this alone. */
export const sealFromNowOn = /* sql */ `
lock table fact in share row exclusive mode;
select seal_older_facts(2147483647);
drop function seal_older_facts(int);
create constraint trigger fact_sealed after insert on fact deferrable initially deferred for each row execute function seal_new_facts();
`;
