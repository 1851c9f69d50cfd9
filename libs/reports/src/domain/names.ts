import type { SnapshotAgreement, SnapshotParty } from './snapshot';

/** `Ủy ban nhân dân tỉnh Lâm Đồng` */
export function issuerName(party: Pick<SnapshotParty, 'peoplesCommitteeVi' | 'nameVi'>): string {
  return party.peoplesCommitteeVi ?? `Ủy ban nhân dân ${lowerFirst(party.nameVi)}`;
}

/** The agreement within a sentence: a title that begins with “Hợp tác …” loses its capital, a named document keeps it. */
export function agreementPhrase(agreement: Pick<SnapshotAgreement, 'titleVi' | 'documentNumber'>): string {
  const title = agreement.titleVi.startsWith('Hợp tác') ? lowerFirst(agreement.titleVi) : agreement.titleVi;
  const number = agreement.documentNumber;
  return number && !title.includes(number) ? `${title} (số ${number})` : title;
}

const lowerFirst = (text: string) => text.charAt(0).toLocaleLowerCase('vi') + text.slice(1);
