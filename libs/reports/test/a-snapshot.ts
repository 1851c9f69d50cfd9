import { compile, type ReportContent } from '../src/domain/compile';
import { numberOf } from '../src/domain/signature';
import type { Snapshot, SnapshotLine, SnapshotParty } from '../src/domain/snapshot';

/** Snapshots for specs. Overrides say what the spec is about. */

export function aParty(position: number, overrides: Partial<SnapshotParty> = {}): SnapshotParty {
  const known = [
    {
      localityCode: 'HN',
      nameVi: 'Thành phố Hà Nội',
      shortNameVi: 'Hà Nội',
      peoplesCommitteeVi: 'Ủy ban nhân dân thành phố Hà Nội',
      committeeVi: 'Thường trực Thành ủy Hà Nội',
    },
    {
      localityCode: 'LDG',
      nameVi: 'Tỉnh Lâm Đồng',
      shortNameVi: 'Lâm Đồng',
      peoplesCommitteeVi: 'Ủy ban nhân dân tỉnh Lâm Đồng',
      committeeVi: 'Thường trực Tỉnh ủy Lâm Đồng',
    },
    { localityCode: 'NA', nameVi: 'Tỉnh Nghệ An', shortNameVi: 'Nghệ An', peoplesCommitteeVi: null, committeeVi: null },
  ][position - 1] ?? {
    localityCode: `P${position}`,
    nameVi: `Tỉnh ${position}`,
    shortNameVi: `${position}`,
    peoplesCommitteeVi: null,
    committeeVi: null,
  };
  return {
    id: `party-${position}`,
    position,
    localityId: `locality-${position}`,
    localityKind: 'province',
    coordinatingAgencyVi: 'Sở Tài chính',
    committeeCode: known.committeeVi ? `${known.localityCode}.TTTU` : null,
    ...known,
    ...overrides,
  };
}

export function aLine(n: number, overrides: Partial<SnapshotLine> = {}): SnapshotLine {
  return {
    assignmentId: `assignment-${n}`,
    partyId: 'party-1',
    taskId: `task-${n}`,
    taskCode: `HN-LDG-2023-01/T${n}`,
    taskTitle: `Nhiệm vụ ${n}`,
    deliverable: null,
    commitmentPosition: 1,
    commitmentVi: 'Hợp tác xúc tiến đầu tư và thương mại',
    field: 'trade',
    fieldVi: 'Thương mại',
    fieldPosition: 5,
    agencyCode: 'HN.SCT',
    agencyVi: 'Sở Công Thương',
    cooperatingVi: [],
    kind: 'dated',
    state: 'in_progress',
    progress: 40,
    originalDueDate: '2026-12-31',
    dueDate: '2026-12-31',
    extensionCount: 0,
    submittedOn: null,
    doneOn: null,
    timeliness: 'inTerm',
    carriedOver: false,
    answer: 'sent',
    update: null,
    parts: [],
    ...overrides,
  };
}

export function aSnapshot(
  lines: SnapshotLine[],
  overrides: { parties?: number; review?: Partial<Snapshot['review']>; agreement?: Partial<Snapshot['agreement']> } = {},
): Snapshot {
  return {
    review: {
      id: 'review-1',
      cycleVersionId: 'version-1',
      periodKey: '2026-Q3',
      periodVi: 'quý III/2026',
      periodFrom: '2026-07-01',
      periodTo: '2026-09-30',
      cutOffOn: '2026-09-30',
      submissionOn: '2026-10-13',
      asOf: '2026-09-30',
      takenAt: '2026-10-08T02:00:00.000Z',
      ...overrides.review,
    },
    agreement: {
      id: 'agreement-1',
      code: 'HN-LDG-2023',
      titleVi: 'Hợp tác Hà Nội – Lâm Đồng theo 8 nhóm nội dung',
      documentType: 'conclusion',
      documentNumber: null,
      commitments: 14,
      withoutTask: 0,
      ...overrides.agreement,
    },
    parties: Array.from({ length: overrides.parties ?? 2 }, (_, n) => aParty(n + 1)),
    lines,
  };
}

/** A signed report of one side; the number as the office types it. */
export function aReport({
  party,
  lines,
  number,
  issuedOn = '2026-10-09',
}: {
  party: SnapshotParty;
  lines?: SnapshotLine[];
  number?: string;
  issuedOn?: string;
}): ReportContent {
  const snapshot = aSnapshot(lines ?? [aLine(1, { partyId: party.id }), aLine(2, { timeliness: 'overdue', dueDate: '2026-08-31' })]);
  const parties = snapshot.parties.map((one) => (one.id === party.id ? party : one));
  const content = compile({ ...snapshot, parties }, party.id, {
    version: 1,
    sha256: 'a1b2c3d4e5f6'.padEnd(64, '0'),
    takenAt: snapshot.review.takenAt,
  });
  const signedAt = '2026-10-09T03:00:00.000Z';
  const signing = {
    number: numberOf(number, content.form.heads.numberSuffix),
    issuedOn,
    signedAt,
    signerName: 'Nguyễn Thị Minh Hạnh',
    signerTitleVi: null,
  };
  return { ...content, signing };
}
