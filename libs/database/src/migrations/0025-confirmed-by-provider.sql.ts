/** Proving anew at the provider who one is: for which session, and since when. */
export const confirmedByProvider = /* sql */ `
-- directory -----------------------------------------------------------------------------------------------------------------------------
alter table provider_attempt drop constraint provider_attempt_purpose_check;
alter table provider_attempt add constraint provider_attempt_purpose_check check (purpose in ('signIn','link','invitation','confirm'));
alter table provider_attempt add column session_id uuid;
-- by the real time, in which the provider lives
alter table provider_attempt add column begun_at timestamptz not null default statement_timestamp();
`;
