/** What nobody asks for any more, as one statement each. Facts, messages and reminders stay for good. */
export const HOUSEKEEPING: readonly string[] = [
  `delete from once where created_at < now() - interval '7 days'`,
  `delete from session where expires_at < now() - interval '30 days'`,
  `delete from sign_in_link where expires_at < now() - interval '30 days'`,
  `delete from rate_limit where whole_at < now() - interval '1 hour'`,
  `delete from known_network where seen_at < now() - interval '180 days'`,
];
