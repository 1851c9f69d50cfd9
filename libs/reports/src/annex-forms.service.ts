import { AssignmentsService, noteRead } from '@dondoc/commitments';
import { Database, type Tx } from '@dondoc/database';
import { type Actor, DomainError, type Id, invalid } from '@dondoc/kernel';
import { ReviewsService } from '@dondoc/reviews';
import { Injectable } from '@nestjs/common';
import { STATES_VI, sheetRows } from './annex-file';
import { type FormRow, formRows } from './data/annex-form';
import { type Change, filledIn, type ReadRow, type RowFault } from './domain/annex-filling';
import { mustBeOpen, mustHaveNoFaults, rowsIn } from './domain/annex-refusals';
import { FILES, fileName } from './render/file-name';
import { Press } from './render/press';
import type { FileView, FilledInView } from './views';

/** The annex of a review that is collecting: it goes out as a workbook, is filled in, and comes back as status updates. */
@Injectable()
export class AnnexFormsService {
  constructor(
    private readonly database: Database,
    private readonly reviews: ReviewsService,
    private readonly assignments: AssignmentsService,
    private readonly press: Press,
  ) {}

  /** The lines on which the actor may report, to be filled in. @throws notFound, forbidden */
  async form(actor: Actor, reviewId: Id): Promise<FileView> {
    const { agreementCode: code, periodKey, periodName } = await this.reviews.get(actor, reviewId);
    const { rows, now } = await this.database.read(actor, async (tx) => ({ rows: await ownRows(tx, reviewId), now: tx.now }));
    const told = rows.map(({ assignmentId }) => assignmentId);
    await noteRead(this.database, actor, 'assignment', told);
    const sheet = {
      title: `PHỤ LỤC: CẬP NHẬT TIẾN ĐỘ ${periodName.vi.toLocaleUpperCase('vi')}`,
      notes: [`Thỏa thuận ${code}. ${HOW}`],
      isForm: true,
      rows: sheetRows(rows),
    };
    const named = { agreement: { code }, period: { key: periodKey }, issuer: { localityCode: rows[0]?.partyCode ?? '' } };
    const content = await this.press.print({ kind: 'xlsx', sheet, writtenAt: now });
    return { fileName: fileName(named, 1, 'xlsx'), mediaType: FILES.xlsx.mediaType, content };
  }

  /** Every row that was changed becomes a status update, all or none. `dryRun`: says what would happen, and nothing does. @throws invalid `annex.*` */
  async fillIn(actor: Actor, reviewId: Id, { file, dryRun }: { file: Uint8Array; dryRun: boolean }): Promise<FilledInView> {
    await this.reviews.get(actor, reviewId);
    const rows = rowsIn(await this.press.read(file));
    const done = { dryRun, rows: rows.length, updated: 0 };
    const work = async (tx: Tx) => {
      done.updated = await this.takeOver(tx, reviewId, rows);
      if (dryRun) throw new NothingHappened();
      return done;
    };
    return this.database.transact(actor, work).catch((error) => {
      if (error instanceof NothingHappened) return done;
      throw error;
    });
  }

  private async takeOver(tx: Tx, reviewId: Id, rows: readonly ReadRow[]): Promise<number> {
    const open = await ownRows(tx, reviewId);
    const { changes, faults } = filledIn(rows, open, STATES_VI);
    mustHaveNoFaults(faults);
    const by = new Map(open.map((row) => [row.assignmentId, row]));
    const refused: RowFault[] = [];
    for (const change of inOrder(changes)) refused.push(...(await this.report(tx, change, by.get(change.assignmentId) as FormRow)));
    mustHaveNoFaults(refused.sort((a, b) => a.row - b.row));
    return changes.length;
  }

  /** What the rule itself refuses is told with its row; the whole file is taken back. */
  private async report(tx: Tx, { row, assignmentId, input }: Change, { place }: FormRow): Promise<RowFault[]> {
    try {
      await this.assignments.reportWithin(tx, assignmentId, { ...input, onBehalf: !tx.actor.mayDo('doTheWork', place) });
      return [];
    } catch (error) {
      if (error instanceof DomainError) return [{ row, column: '', vi: error.words.vi, en: error.words.en }];
      throw error;
    }
  }
}

const HOW =
  'Chỉ điền các cột tô vàng: trạng thái (đang thực hiện, đã trình hoàn thành, không phát sinh mới), tiến độ, kết quả, khó khăn, kiến nghị. Không nhập nội dung mật.';

class NothingHappened extends Error {}

/** Everybody takes assignments in this order. */
const inOrder = (changes: readonly Change[]) => [...changes].sort((a, b) => (a.assignmentId < b.assignmentId ? -1 : 1));

async function ownRows(tx: Tx, reviewId: Id): Promise<FormRow[]> {
  const rows = await formRows(tx, reviewId);
  const own = rows.filter(({ place }) => tx.actor.mayDo('doTheWork', place) || tx.actor.mayDo('coordinate', place));
  if (own.length === 0)
    throw invalid(
      'annex.nothingToFill',
      'Kỳ này không có dòng nào để bạn cập nhật.',
      'There is no line of this review for you to report on.',
    );
  mustBeOpen(own.map(({ sideState }) => sideState));
  return own;
}
