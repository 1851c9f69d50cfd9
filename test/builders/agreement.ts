import { type Id, randomIds } from '@dondoc/kernel';
import type { Stage } from '../support/stage';
import { insert, json, nextCode } from './insert';
import { aSide, type Side } from './side';

export interface Agreement {
  id: Id;
  code: string;
  sides: Side[];
  /** In the order of `sides`. */
  parties: { id: Id; localityId: Id }[];
  commitments: { id: Id; code: string }[];
}

/** A signed memorandum of two sides with one commitment, unless told otherwise. */
export async function anAgreement(
  stage: Stage,
  given: { sides?: Side[]; commitments?: number } & Record<string, unknown> = {},
): Promise<Agreement> {
  const { sides = [await aSide(stage), await aSide(stage)], commitments = 1, ...overrides } = given;
  const code = String(overrides.code ?? nextCode('thoa-thuan'));
  const { id } = await insert(stage, 'agreement', {
    id: randomIds.next(),
    code,
    titleVi: `Thỏa thuận hợp tác ${code}`,
    titleEn: `Cooperation agreement ${code}`,
    documentType: 'memorandum',
    documentState: 'signed',
    signed: true,
    signedDate: '2023-07-24',
    importedAt: stage.now,
    ...overrides,
  });
  const agreement: Agreement = { id, code, sides, parties: [], commitments: [] };
  for (const side of sides) agreement.parties.push(await aParty(stage, agreement, side));
  for (let n = 0; n < commitments; n++) agreement.commitments.push(await aCommitment(stage, agreement));
  return agreement;
}

async function aParty(stage: Stage, agreement: Agreement, side: Side): Promise<Agreement['parties'][number]> {
  const row = await insert(stage, 'party', {
    id: randomIds.next(),
    agreementId: agreement.id,
    position: agreement.parties.length + 1,
    signedLocalityId: side.locality.id,
    localityId: side.locality.id,
    coordinatingAgencyId: side.coordinatingAgency.id,
    overseeingOfficeId: side.viceChairOffice.id,
    committeeAgencyId: side.committee.id,
  });
  return { id: row.id, localityId: row.localityId };
}

export async function aCommitment(
  stage: Stage,
  agreement: Agreement,
  overrides: Record<string, unknown> = {},
): Promise<Agreement['commitments'][number]> {
  const position = agreement.commitments.length + 1;
  const row = await insert(stage, 'commitment', {
    id: randomIds.next(),
    agreementId: agreement.id,
    code: `${agreement.code}/${position}`,
    position,
    kind: 'item',
    isCommitment: true,
    titleVi: `Nội dung hợp tác ${position}`,
    titleEn: `Commitment ${position}`,
    recurrence: json({ kind: 'ongoing' }),
    ...overrides,
  });
  return { id: row.id, code: row.code };
}
