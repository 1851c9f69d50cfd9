/** The working calendar as administered data: days of one locality, pairs of swapped days, days that are only proposed. */
export const calendar = /* sql */ `
alter table calendar_day
  drop constraint calendar_day_pkey,
  drop constraint calendar_day_kind_check,
  add column locality_id uuid references locality,
  add column for_date date,
  add column proposed boolean not null default false,
  add constraint calendar_day_kind_check check (kind in ('statutory','compensatory','swapOff','makeUp','localOff')),
  add constraint calendar_day_once unique nulls not distinct (date, locality_id);
`;
