/** One-time links that go by mail. */
export const mailedLinks = /* sql */ `
-- directory -----------------------------------------------------------------------------------------------------------------------------
alter table sign_in_link drop constraint sign_in_link_purpose_check;
alter table sign_in_link add constraint sign_in_link_purpose_check check (purpose in ('demonstration','invitation','reset'));

-- an address typed by somebody who forgot a password, until the worker has looked whether it is anybody's
create table reset_request (
  id uuid primary key,
  email text not null,
  asked_at timestamptz not null
);
`;
