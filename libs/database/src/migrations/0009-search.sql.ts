/**
 * Searching without diacritics, and the filters people have saved. `plain` has a twin in the kernel (`found-text.ts`). Each function stands
 * alone: an index whose function calls another of ours could not be restored from a dump, where no schema is searched.
 */
const PLAIN = /* sql */ `btrim(regexp_replace(lower(translate(regexp_replace(normalize(given, nfd), '[\\u0300-\\u036f]+', '', 'g'), 'Đđ', 'dd')
    collate "C"), '[^a-z0-9]+', ' ', 'g'))`;

export const search = /* sql */ `
create function plain(given text) returns text language sql immutable strict parallel safe as $$ select ${PLAIN} $$;

-- no dictionary and no parser: a word is a run of letters and digits, cut at 60 characters
create function words_of(given text) returns tsvector language sql immutable strict parallel safe as
  $$ select array_to_tsvector(array_remove(string_to_array(regexp_replace(${PLAIN}, '([a-z0-9]{60})[a-z0-9]+', '\\1', 'g'), ' '), '')) $$;

-- what a report says in words; its figures are not searched
create function report_text(content jsonb) returns text language sql immutable strict parallel safe as
  $$ select left(concat(content ->> 'subjectVi', ' ', string_agg(section ->> 'text', ' ')), 500000)
     from jsonb_array_elements(case jsonb_typeof(content -> 'sections') when 'array' then content -> 'sections' else '[]' end) section $$;

create index commitment_words on commitment using gin (
  words_of(code || ' ' || title_vi || ' ' || title_en || ' ' || coalesce(group_vi, '') || ' ' || coalesce(group_en, '') || ' ' || coalesce(note, ''))
) with (fastupdate = off);
create index task_words on task using gin (
  words_of(code || ' ' || title || ' ' || coalesce(deliverable, '') || ' ' || coalesce(authority, ''))
) with (fastupdate = off);
create index status_update_words on status_update using gin (
  words_of(results || ' ' || obstacles || ' ' || recommendations)
) with (fastupdate = off);
create index status_update_internal_words on status_update using gin (
  words_of(results || ' ' || obstacles || ' ' || recommendations || ' ' || internal_note)
) with (fastupdate = off) where internal_note is not null;
create index status_report_words on status_report using gin (
  words_of(coalesce(number, '') || ' ' || report_text(content))
) with (fastupdate = off);

create table saved_filter (
  id uuid primary key,
  person_id uuid not null references person,
  screen text not null,
  name text not null check (char_length(name) between 1 and 80),
  search text not null check (char_length(search) <= 1000),
  saved_at timestamptz not null
);
create unique index saved_filter_name on saved_filter (person_id, screen, name);
`;
