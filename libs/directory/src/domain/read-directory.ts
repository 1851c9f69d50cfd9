import { Reading } from '@dondoc/kernel';
import type { AgencyData, DirectoryData, FieldData, LocalityData, MemberData, SuccessionData } from './directory-data';

/** Codes that an import may refer to: those already in the directory. */
export interface KnownCodes {
  localities: ReadonlySet<string>;
  agencies: ReadonlySet<string>;
  fields: ReadonlySet<string>;
}

const KINDS = ['rename', 'merge', 'split', 'absorb', 'abolish'] as const;
const SUBJECTS = ['agency', 'locality'] as const;

/** The import as it will be stored. @throws invalid `data.fault` naming the path: `agencies[3].locality: no locality XX` */
export function readDirectory(data: unknown, stored: KnownCodes): Required<DirectoryData> {
  const file = new Reading(data);
  const part = <T>(name: string, read: (row: Reading) => T): [Reading[], T[]] => {
    const rows = file.at(name).orNull((reading) => reading.list()) ?? [];
    return [rows, rows.map(read)];
  };
  const [localityRows, localities] = part('localities', readLocality);
  const [agencyRows, agencies] = part('agencies', readAgency);
  const [fieldRows, fields] = part('fields', readField);
  const [successionRows, successions] = part('successions', readSuccession);
  const known = {
    localities: codesOf(localityRows, stored.localities),
    agencies: codesOf(agencyRows, stored.agencies),
    fields: codesOf(fieldRows, stored.fields),
  };
  codesOf(successionRows, new Set());
  for (const row of localityRows) mustBeKnown(row.at('parent'), known.localities, 'địa phương', 'locality');
  for (const row of agencyRows) mustBeKnown(row.at('locality'), known.localities, 'địa phương', 'locality');
  for (const row of agencyRows.flatMap(fieldsOf)) mustBeKnown(row.at('field'), known.fields, 'lĩnh vực', 'field');
  for (const row of successionRows) membersMustBeKnown(row, known);
  return { localities, agencies, fields, successions };
}

const fieldsOf = (row: Reading): Reading[] => row.at('usualFields').orNull((reading) => reading.list()) ?? [];

function codesOf(rows: Reading[], stored: ReadonlySet<string>): ReadonlySet<string> {
  const codes = new Set<string>();
  for (const row of rows) {
    const code = row.at('code').text();
    if (codes.has(code)) throw row.at('code').fault(`mã ${code} lặp lại`, `${code} comes twice`);
    codes.add(code);
  }
  return new Set([...stored, ...codes]);
}

function mustBeKnown(row: Reading, known: ReadonlySet<string>, vi: string, en: string): void {
  const code = row.textOrNull();
  if (code !== null && !known.has(code)) throw row.fault(`không có ${vi} ${code}`, `no ${en} ${code}`);
}

function membersMustBeKnown(row: Reading, known: KnownCodes): void {
  const ofAgencies = row.at('subject').oneOf(SUBJECTS) === 'agency';
  for (const member of [...row.at('from').list(), ...row.at('to').list()]) {
    if (!member.isText) continue;
    if (ofAgencies) mustBeKnown(member, known.agencies, 'cơ quan', 'agency');
    else mustBeKnown(member, known.localities, 'địa phương', 'locality');
  }
}

function validityOf(row: Reading) {
  const [validFrom, validTo] = [row.at('validFrom').dateOrNull(), row.at('validTo').dateOrNull()];
  if (validFrom && validTo && validTo < validFrom) throw row.at('validTo').fault('sớm hơn validFrom', 'is before validFrom');
  return { validFrom, validTo };
}

function readLocality(row: Reading): LocalityData {
  return {
    code: row.at('code').text(),
    nameVi: row.at('nameVi').text(),
    nameEn: row.at('nameEn').text(),
    shortNameVi: row.at('shortNameVi').text(),
    shortNameEn: row.at('shortNameEn').text(),
    kind: row.at('kind').text(),
    parent: row.at('parent').textOrNull(),
    peoplesCommitteeVi: row.at('peoplesCommitteeVi').textOrNull(),
    standingCommitteeVi: row.at('standingCommitteeVi').textOrNull(),
    statedInSource: row.at('statedInSource').flag(),
    noteEn: row.at('noteEn').textOrNull(),
    ...validityOf(row),
  };
}

function readAgency(row: Reading): AgencyData {
  return {
    code: row.at('code').text(),
    nameVi: row.at('nameVi').text(),
    nameEn: row.at('nameEn').text(),
    locality: row.at('locality').text(),
    kind: row.at('kind').text(),
    statedInSource: row.at('statedInSource').flag(),
    usualFields: fieldsOf(row).map((one) => ({ field: one.at('field').text(), from: one.at('from').dateOrNull() })),
    ...validityOf(row),
  };
}

function readField(row: Reading): FieldData {
  return {
    code: row.at('code').text(),
    nameVi: row.at('nameVi').text(),
    nameEn: row.at('nameEn').text(),
    restricted: row.at('restricted').flag(),
  };
}

function readSuccession(row: Reading): SuccessionData {
  return {
    code: row.at('code').text(),
    kind: row.at('kind').oneOf(KINDS),
    subject: row.at('subject').oneOf(SUBJECTS),
    from: row.at('from').list().map(readMember),
    to: row.at('to').list().map(readMember),
    effectiveOn: row.at('effectiveOn').date(),
    datePrecision: row.at('datePrecision').text(),
    legalBasisVi: row.at('legalBasisVi').textOrNull(),
    confidence: row.at('confidence').text(),
    noteEn: row.at('noteEn').textOrNull(),
  };
}

const readMember = (row: Reading): MemberData => (row.isText ? row.text() : { nameVi: row.at('nameVi').text() });
