import { conflict, type Fact, type Id, type Instant, invalid, type LocalDate, tidy } from '@dondoc/kernel';
import type { ReportContent } from './compile';
import { dateOf, numberOf, type Signature } from './signature';
import { reword } from './wording';

export type ReportState = 'draft' | 'returned' | 'signed';

/** Where a new report comes from. */
export interface Origin {
  id: Id;
  reviewId: Id;
  partyId: Id;
  agreementId: Id;
  snapshotId: Id;
  compiledAt: Instant;
}

/** One side's report of one review. Its wording moves until it is signed; then nothing of it moves, and a correction is a new version. */
export class StatusReport {
  readonly id!: Id;
  readonly reviewId!: Id;
  readonly partyId!: Id;
  readonly agreementId!: Id;
  readonly snapshotId!: Id;
  readonly version!: number;
  readonly supersedesId!: Id | null;
  readonly compiledAt!: Instant;
  state!: ReportState;
  content!: ReportContent;
  sha256!: string | null;
  number!: string | null;
  issuedOn!: LocalDate | null;
  signedByPersonId!: Id | null;
  signedByOfficeId!: Id | null;
  signedAt!: Instant | null;
  returnNote!: string | null;

  private constructor(fields: Partial<StatusReport>) {
    Object.assign(this, fields);
  }

  /** A draft of `content`; `earlier` is the newest report of this side for this review, if there is one. */
  static draft(origin: Origin, content: ReportContent, earlier: StatusReport | null): StatusReport {
    return new StatusReport({
      ...origin,
      version: (earlier?.version ?? 0) + 1,
      supersedesId: earlier?.id ?? null,
      state: 'draft',
      content,
      ...UNSIGNED,
    });
  }

  /** A new version of this signed report, with its figures and wording, to be corrected and signed again. */
  correction(origin: Origin, reason: string): StatusReport {
    if (this.state !== 'signed')
      throw conflict(
        'report.notSigned',
        'Báo cáo chưa ký thì sửa trực tiếp, không cần bản đính chính.',
        'A report that is not signed is edited; it needs no correction.',
      );
    const supersedes = { version: this.version, number: this.number, issuedOn: this.issuedOn, sha256: this.sha256, reason: noteOf(reason) };
    return StatusReport.draft(origin, { ...this.content, edition: 1, signing: null, supersedes }, this);
  }

  /** `edition`: the one the editor saw. */
  editWording(edits: readonly { key: string; text: string }[], edition?: number): Fact {
    this.mustNotBeSigned();
    if (edition !== undefined && edition !== this.content.edition)
      throw conflict(
        'report.edited',
        'Người khác vừa sửa báo cáo này. Hãy tải lại rồi sửa tiếp.',
        'Somebody else has just edited this report. Load it again and go on.',
        {
          yours: edition,
          current: this.content.edition,
        },
      );
    this.content = { ...this.content, sections: reword(this.content.sections, edits), edition: this.content.edition + 1 };
    this.state = 'draft';
    this.returnNote = null;
    return this.fact('report.worded', { sections: edits.map(({ key }) => key), edition: this.content.edition });
  }

  returnForMore(note: string): Fact {
    this.mustNotBeSigned();
    this.state = 'returned';
    this.returnNote = noteOf(note);
    return this.fact('report.returned', { note: this.returnNote });
  }

  /** `hash`: SHA-256 of the canonical JSON of a value. A report returned for more is signed only after it was edited. */
  sign(signature: Signature, hash: (value: unknown) => string): Fact {
    this.mustNotBeSigned();
    if (this.state === 'returned')
      throw conflict(
        'report.returned',
        'Báo cáo đã trả lại; cần sửa trước khi ký.',
        'The report was returned; it must be edited before it is signed.',
      );
    const { personId, officeId, signedAt, today, signerName, signerTitleVi } = signature;
    this.number = numberOf(signature.number, this.content.form.heads.numberSuffix);
    this.issuedOn = dateOf(signature.issuedOn, today);
    this.content = { ...this.content, signing: { number: this.number, issuedOn: this.issuedOn, signedAt, signerName, signerTitleVi } };
    this.sha256 = hash(this.content);
    Object.assign(this, { state: 'signed', signedAt, signedByPersonId: personId, signedByOfficeId: officeId });
    return this.fact('report.signed', { number: this.number, issuedOn: this.issuedOn, sha256: this.sha256 });
  }

  fact(kind: string, data: Record<string, unknown> = {}): Fact {
    const { agreement, period, issuer, committee, snapshot } = this.content;
    const told = { agreement: agreement.code, period: period.key, locality: issuer.localityCode, committee: committee?.code ?? null };
    return {
      kind,
      about: { type: 'statusReport', id: this.id },
      agreementId: this.agreementId,
      data: { ...told, reviewId: this.reviewId, partyId: this.partyId, version: this.version, snapshotSha256: snapshot.sha256, ...data },
    };
  }

  private mustNotBeSigned(): void {
    if (this.state === 'signed')
      throw conflict(
        'report.signed',
        'Báo cáo đã ký không thay đổi; hãy lập bản đính chính.',
        'A signed report never changes; make a correction.',
      );
  }
}

const UNSIGNED = {
  sha256: null,
  number: null,
  issuedOn: null,
  signedByPersonId: null,
  signedByOfficeId: null,
  signedAt: null,
  returnNote: null,
};

function noteOf(text: string): string {
  const note = tidy(text);
  if (note.length < 1 || note.length > 2000)
    throw invalid('report.note', 'Cần nêu lý do, không quá 2.000 ký tự.', 'Give a reason of at most 2,000 characters.');
  return note;
}
