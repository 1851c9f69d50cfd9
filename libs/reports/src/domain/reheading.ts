import type { ReportContent } from './compile';
import { formOf } from './heads';
import type { Heads } from './issuer';
import type { SnapshotParty } from './snapshot';
import { recipientsOf } from './wording';

/** The content of a draft with the heads that its office prints from now on. Recipients that were worded by hand stay. */
export function reheaded(content: ReportContent, party: SnapshotParty, said: Partial<Heads>): ReportContent {
  const form = formOf({ ...party, issuer: party.issuer ? { ...party.issuer, heads: said } : null });
  const before = recipientsOf(party, content.form);
  const sections = content.sections.map((section) =>
    section.part === 'recipients' && section.text === before ? { ...section, text: recipientsOf(party, form) } : section,
  );
  const issuer = { ...content.issuer, nameVi: form.heads.issuerVi, placeVi: form.heads.placeVi };
  return { ...content, form, issuer, sections, edition: content.edition + 1 };
}
