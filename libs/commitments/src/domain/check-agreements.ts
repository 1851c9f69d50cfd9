import type { Reading } from '@dondoc/kernel';
import type { AgreementData } from './agreements-data';

/** What the directory knows, and which commitment codes are taken by other agreements. */
export interface Known {
  /** Code of a locality → code of the locality over it. */
  localities: ReadonlyMap<string, string | null>;
  /** Code of an agency → code of its locality. */
  agencies: ReadonlyMap<string, string>;
  fields: ReadonlySet<string>;
  takenCommitments: ReadonlySet<string>;
}

/** Everything an agreement names exists and fits together. @throws invalid `data.fault`, naming the path */
export function checkAgreements(rows: readonly Reading[], agreements: readonly AgreementData[], known: Known): void {
  mustBeUnique(rows);
  const commitments = rows.flatMap((row) => row.at('commitments').list());
  mustBeUnique(commitments);
  for (const row of commitments.map((one) => one.at('code')))
    if (known.takenCommitments.has(row.text()))
      throw row.fault(`mã ${row.text()} đã thuộc thỏa thuận khác`, `${row.text()} belongs to another agreement`);
  for (const [index, agreement] of agreements.entries()) checkAgreement(rows[index] as Reading, agreement, known);
}

function mustBeUnique(rows: readonly Reading[]): void {
  const seen = new Set<string>();
  for (const row of rows.map((one) => one.at('code'))) {
    const code = row.text();
    if (seen.has(code)) throw row.fault(`mã ${code} lặp lại`, `${code} comes twice`);
    seen.add(code);
  }
}

function checkAgreement(row: Reading, agreement: AgreementData, known: Known): void {
  const localities = [...listed(row.at('parties')), ...listed(row.at('counterparts'))];
  for (const one of localities) mustBeIn(one, known.localities, 'địa phương', 'locality');
  checkParties(row.at('parties'), agreement);
  checkMechanism(row.at('mechanism'), agreement, known);
  for (const one of listed(row.at('money'))) checkMoney(one, known);
  checkCommitments(row.at('commitments').list(), known);
}

function checkParties(row: Reading, { parties, unilateral }: AgreementData): void {
  if (parties.length === 0 || parties.length > 20) throw row.fault('cần từ 1 đến 20 bên', 'needs from 1 to 20 parties');
  if (new Set(parties).size < parties.length) throw row.fault('một bên lặp lại', 'a party comes twice');
  if (unilateral && parties.length > 1) throw row.fault('kế hoạch đơn phương chỉ có một bên', 'a unilateral plan has one party');
}

function checkMechanism(row: Reading, { parties }: AgreementData, known: Known): void {
  for (const one of listed(row.at('overseers')).map((overseer) => overseer.at('locality')))
    if (!parties.includes(one.text())) throw one.fault(`${one.text()} không phải một bên`, `${one.text()} is not a party`);
  mustBeOnePerParty(
    listed(row.at('coordinatingAgencies')).map((one) => one.at('agency')),
    parties,
    known,
  );
  mustBeOnePerParty(listed(row.at('reportsTo')), parties, known);
}

function mustBeOnePerParty(rows: readonly Reading[], parties: readonly string[], known: Known): void {
  const taken = new Set<string>();
  for (const row of rows) {
    mustBeIn(row, known.agencies, 'cơ quan', 'agency');
    const party = partyOf(row.text(), parties, known);
    if (!party) throw row.fault(`${row.text()} không thuộc bên nào`, `${row.text()} belongs to none of the parties`);
    if (taken.has(party)) throw row.fault(`bên ${party} đã có một cơ quan`, `${party} has one already`);
    taken.add(party);
  }
}

/** The party that an agency belongs to: its locality, or the one over its locality. */
export function partyOf(agency: string, parties: readonly string[], known: Known): string | undefined {
  const locality = known.agencies.get(agency);
  const over = locality === undefined ? null : known.localities.get(locality);
  return parties.find((party) => party === locality || party === over);
}

function checkMoney(row: Reading, known: Known): void {
  for (const one of [row.at('fromLocality'), row.at('toLocality')])
    if (!one.isNull) mustBeIn(one, known.localities, 'địa phương', 'locality');
}

function checkCommitments(rows: readonly Reading[], known: Known): void {
  const earlier = new Set<string>();
  for (const row of rows) {
    const parent = row.at('parent');
    if (!parent.isNull && !earlier.has(parent.text()))
      throw parent.fault(
        `không có ${parent.text()} ở phía trên trong cùng thỏa thuận`,
        `no ${parent.text()} before it in the same agreement`,
      );
    if (!row.at('field').isNull) mustBeIn(row.at('field'), known.fields, 'lĩnh vực', 'field');
    for (const one of listed(row.at('obligors'))) mustBeIn(one, known.localities, 'địa phương', 'locality');
    for (const one of [...listed(row.at('leadAgencies')), ...listed(row.at('cooperatingAgencies'))])
      mustBeIn(one, known.agencies, 'cơ quan', 'agency');
    for (const one of listed(row.at('money'))) checkMoney(one, known);
    earlier.add(row.at('code').text());
  }
}

const listed = (row: Reading): Reading[] => row.orNull((one) => one.list()) ?? [];

function mustBeIn(row: Reading, known: { has(code: string): boolean }, vi: string, en: string): void {
  if (!known.has(row.text())) throw row.fault(`không có ${vi} ${row.text()}`, `no ${en} ${row.text()}`);
}
