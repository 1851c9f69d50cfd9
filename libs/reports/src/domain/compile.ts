import { invalid } from '@dondoc/kernel';
import { type Figures, figuresOf, sides } from './figures';
import { type Form, formOf } from './heads';
import { agreementPhrase } from './names';
import type { Snapshot, SnapshotParty } from './snapshot';
import { firstWording, type Passage } from './wording';

/** Everything a report says. From the signature on it never changes; its SHA-256 is taken over its canonical JSON. */
export interface ReportContent {
  /** How it is set out, and what its office prints around it. */
  form: Form;
  snapshot: SnapshotProof;
  agreement: { code: string; titleVi: string; documentNumber: string | null };
  period: { key: string; name: string; from: string; to: string; cutOffOn: string; asOf: string };
  issuer: { localityCode: string; localityNameVi: string; nameVi: string; placeVi: string };
  committee: { code: string; nameVi: string } | null;
  /** Everybody the report goes to: the side's own committee first, then those of other sides that the agreement itself names. */
  committees: { code: string; nameVi: string }[];
  /** What the report is about, as its title says it. */
  subjectVi: string;
  figures: Figures;
  sections: Passage[];
  /** Counts the edits of the wording. */
  edition: number;
  supersedes: Superseded | null;
  signing: Signing | null;
}

/** What the reports of all sides print, so that whoever holds two of them can see that they hold the same figures. */
export interface SnapshotProof {
  version: number;
  sha256: string;
  takenAt: string;
  /** By which working calendar and under which version of the cycle. */
  calendarVersion?: string;
  cycleVersion?: number;
}

/** The signed report that this one corrects. */
export interface Superseded {
  version: number;
  number: string | null;
  issuedOn: string | null;
  sha256: string | null;
  reason: string;
}

export interface Signing {
  number: string | null;
  issuedOn: string;
  signedAt: string;
  signerName: string | null;
  signerTitleVi: string | null;
}

/** One side's report of a snapshot: the figures that every side's report holds, and this side's first wording. */
export function compile(snapshot: Snapshot, partyId: string, proof: SnapshotProof): ReportContent {
  const party = snapshot.parties.find(({ id }) => id === partyId);
  if (!party) throw invalid('report.noSuchParty', 'Bên này không thuộc kỳ đánh giá.', 'This party is not part of the review.', { partyId });
  const { agreement, review } = snapshot;
  const form = formOf(party);
  return {
    form,
    snapshot: proof,
    agreement: { code: agreement.code, titleVi: agreement.titleVi, documentNumber: agreement.documentNumber },
    period: {
      key: review.periodKey,
      name: review.periodVi,
      from: review.periodFrom,
      to: review.periodTo,
      cutOffOn: review.cutOffOn,
      asOf: review.asOf,
    },
    issuer: { localityCode: party.localityCode, localityNameVi: party.nameVi, nameVi: form.heads.issuerVi, placeVi: form.heads.placeVi },
    committee: committeeOf(party),
    committees: committeesOf(snapshot, party),
    subjectVi: `Kết quả thực hiện ${agreementPhrase(agreement)} ${review.periodVi}`,
    figures: figuresOf(snapshot),
    sections: firstWording(snapshot, party, form),
    edition: 1,
    supersedes: null,
    signing: null,
  };
}

const committeeOf = ({ committeeCode: code, committeeVi: nameVi }: SnapshotParty) => (code && nameVi ? { code, nameVi } : null);

function committeesOf({ parties }: Snapshot, own: SnapshotParty): ReportContent['committees'] {
  const others = sides({ parties }).filter((party) => party.id !== own.id && party.committeeStated && own.committeeStated);
  return [own, ...others].map(committeeOf).filter((committee) => committee !== null);
}
