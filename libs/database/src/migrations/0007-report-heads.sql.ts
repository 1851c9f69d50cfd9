/** What an office has said about the heads of its reports; where it has said nothing, the form's own rules hold. */
export const reportHeads = /* sql */ `
create table report_heads (
  agency_id uuid primary key references agency,
  heads jsonb not null,
  changed_at timestamptz not null
);
`;
