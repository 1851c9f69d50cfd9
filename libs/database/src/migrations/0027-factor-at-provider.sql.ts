/** Whether the provider of single sign-on said of this session that a second factor was given there. */
export const factorAtProvider = /* sql */ `
alter table session add column factor_at_provider boolean not null default false;
`;
