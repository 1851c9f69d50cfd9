import { Database } from '@dondoc/database';
import { type Actor, addDays, addMonths, type Id, type LocalDate, type Words } from '@dondoc/kernel';
import { type CycleDiffView, CyclesService } from '@dondoc/reviews';
import { Injectable } from '@nestjs/common';
import { PreviewService } from './preview.service';
import type { CyclePreviewView } from './views';
import { deadRungWords } from './words/dead-rungs';

/** What is to be seen before a version of a review cycle is approved. */
@Injectable()
export class CyclePreviewService {
  constructor(
    private readonly database: Database,
    private readonly cycles: CyclesService,
    private readonly previews: PreviewService,
  ) {}

  /**
   * Twelve months from the first day on which the version can hold, or from `from` on: reviews, mail items, changes, rungs that never fire,
   * what the calendar does not know for sure. @throws notFound
   */
  async ofVersion(actor: Actor, versionId: Id, from?: LocalDate): Promise<CyclePreviewView> {
    const diff = await this.cycles.diff(actor, versionId);
    const first = from ?? (await this.firstDay(actor, diff));
    const span = { from: first, to: addDays(addMonths(first, 12), -1) };
    const isDraft = diff.state === 'draft' || diff.state === 'proposed';
    const view = await this.previews.preview(actor, {
      agreement: diff.agreementId,
      ...span,
      ...(isDraft && { cycleVersionId: versionId }),
    });
    const calendar = await this.database.read(actor, (tx) => this.cycles.calendarWarnings(tx, span));
    return { ...view, ...span, changes: diff.changes, warnings: [...calendar, ...deadRungWords(view.neverFire)] };
  }

  /** The rungs that can never fire, for whoever proposes or approves the version. */
  async warnings(actor: Actor, versionId: Id): Promise<Words[]> {
    return deadRungWords((await this.ofVersion(actor, versionId)).neverFire);
  }

  private async firstDay(actor: Actor, { activeFrom }: CycleDiffView): Promise<LocalDate> {
    const today = await this.database.read(actor, async (tx) => tx.today);
    return activeFrom > today ? activeFrom : today;
  }
}
