/** The whole life of a review: the coordinator's assessment of each line, the receipt of a report, what a conclusion changed. */
export const reviewLife = /* sql */ `
alter table review_line
  add column assessment text check (assessment in ('accepted','notSent')),
  add column assessed_update_id uuid,
  add column assessed_at timestamptz,
  add column assessed_by_office_id uuid,
  add column assessment_note text;
alter table delivery
  add column received_on date,
  add column receipt_note text,
  add column receipt_recorded_at timestamptz,
  add column receipt_recorded_by_office_id uuid;
alter table assignment add column conclusion_id uuid;
`;
