/** Ladders per side, what counts of time, explanations, directives, bounds of extensions and the list for the leadership's next meeting. */
export const ladders = /* sql */ `
-- reminders: each side sets its own default ladders; a row without a locality holds for every side
alter table ladder add column locality_id uuid references locality;
drop index ladder_default;
create unique index ladder_default on ladder (locality_id, subject_kind) nulls not distinct where is_default;

-- what is owed: a directive, too
alter table subject drop constraint subject_kind_check;
alter table subject add constraint subject_kind_check
  check (kind in ('statusUpdate','dueDate','acknowledgement','consolidation','signature','explanation','stale','directive')) not valid;
`;
