import { FORMS, type FormName, type FormSettings } from './form-settings';
import type { Heads, Issuer } from './issuer';
import { issuerName } from './names';
import type { SnapshotParty } from './snapshot';

/** The form of a report with the issuer's heads: frozen with the content, so that a signed report looks the same for ever. */
export interface Form {
  agencyId: string | null;
  settings: PrintedSettings;
  heads: Heads;
  /** The office has said how it signs: the title of the signer's office does not change it. */
  signsAsSaid: boolean;
}

export type PrintedSettings = Omit<FormSettings, 'issuers'>;

/** The office's own heads where it has said them, and for the rest what bodies of its kind print. */
export function formOf(party: SnapshotParty): Form {
  const issuer = party.issuer ?? { agencyId: null, kind: 'peoplesCommittee', nameVi: issuerName(party), heads: null };
  const said = issuer.heads ?? {};
  const { issuers, ...settings } = FORMS[said.form ?? formFor(issuer)];
  return {
    agencyId: issuer.agencyId,
    settings,
    heads: {
      ...defaultHeads({ ...settings, issuers }, { ...issuer, nameVi: said.issuerVi ?? issuer.nameVi }, party),
      ...said,
      form: settings.name,
    },
    signsAsSaid: said.signatureVi !== undefined,
  };
}

const PARTY_BODY = /(thành|tỉnh|huyện|đảng|xã|phường) (ủy|uỷ)|đảng bộ/i;

/** Party bodies follow the Party's guidance, everybody else the decree. */
function formFor({ kind, nameVi }: Pick<Issuer, 'kind' | 'nameVi'>): FormName {
  if (kind === 'standingCommittee' || kind === 'standingBoard') return 'partyBody';
  return kind !== 'peoplesCommittee' && PARTY_BODY.test(nameVi) ? 'partyBody' : 'stateBody';
}

function defaultHeads(settings: FormSettings, { kind, nameVi }: Pick<Issuer, 'kind' | 'nameVi'>, party: SnapshotParty): Heads {
  const { suffix, signature, archive } = settings.issuers[kind] ?? settings.issuers.other;
  return {
    form: settings.name,
    superiorVi: superiorOf(settings, { kind, nameVi }, party),
    issuerVi: nameVi,
    placeVi: party.shortNameVi,
    numberSuffix: suffix.replace('{initials}', initials(nameVi)),
    signatureVi: signature,
    recipientsVi: party.coordinatingAgencyVi && party.coordinatingAgencyVi !== nameVi ? [party.coordinatingAgencyVi] : [],
    archiveVi: archive,
  };
}

const OFFICE_OF_PARTY = /^Văn phòng (.+)$/;

function superiorOf({ name }: FormSettings, { kind, nameVi }: Pick<Issuer, 'kind' | 'nameVi'>, party: SnapshotParty): string | null {
  if (kind === 'peoplesCommittee' || kind === 'standingCommittee') return null;
  return name === 'partyBody' ? (OFFICE_OF_PARTY.exec(nameVi)?.[1] ?? null) : issuerName(party);
}

/** `Sở Kế hoạch và Đầu tư` → `SKHĐT` */
const initials = (name: string) =>
  name
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '' && word !== 'và')
    .map((word) => word.charAt(0).toLocaleUpperCase('vi'))
    .join('');

const UBND = /^(ỦY BAN NHÂN DÂN) (.+)$/;

/** The lines of the left head: the superior body, then the issuer, each in capitals. */
export function headLines({ superiorVi, issuerVi }: Heads): { superior: string[]; issuer: string[] } {
  const capitals = (text: string) => text.toLocaleUpperCase('vi');
  const short = superiorVi && issuerVi.endsWith(` ${superiorVi}`) ? issuerVi.slice(0, -superiorVi.length - 1) : issuerVi;
  const [, body, place] = UBND.exec(capitals(short)) ?? [];
  return { superior: superiorVi ? [capitals(superiorVi)] : [], issuer: body && place ? [body, place] : [capitals(short)] };
}
