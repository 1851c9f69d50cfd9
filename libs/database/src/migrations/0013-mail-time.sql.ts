/** The time of day at which somebody wants the mail of the day; null: as soon as mails leave. */
export const mailTime = /* sql */ `
alter table person add column mail_time text check (mail_time ~ '^[0-2][0-9]:[0-5][0-9]$');
`;
