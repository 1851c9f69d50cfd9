import { agreementPlace } from '@dondoc/commitments';
import { Database, type Tx } from '@dondoc/database';
import { CalendarService } from '@dondoc/directory';
import type { Actor, Id } from '@dondoc/kernel';
import { Injectable } from '@nestjs/common';
import { digestMatters, MOST_MATTERS } from './data/digest-matters';
import { agreementToOversee } from './data/overseen-agreement';
import { officeNames } from './data/people';
import { digestContents } from './digest-contents';
import { type DigestMatters, few, joined } from './domain/digest';
import type { AgreementPortfolioView, PortfolioView } from './views';

@Injectable()
export class PortfolioService {
  constructor(
    private readonly database: Database,
    private readonly calendars: CalendarService,
  ) {}

  /** What the digest would say if it were written now, for each vice-chair's office that the actor holds or reads for. */
  of(actor: Actor): Promise<PortfolioView[]> {
    return this.database.read(actor, (tx) => this.views(tx));
  }

  /** The same for one agreement, with everything in it that waits for a decision. @throws notFound */
  ofAgreement(actor: Actor, idOrCode: string): Promise<AgreementPortfolioView> {
    return this.database.read(actor, async (tx) => {
      const agreement = await agreementToOversee(tx, idOrCode);
      actor.mustBeAbleTo('read', await agreementPlace(tx, agreement.id));
      const views = (await this.views(tx, agreement.id)).filter(({ content }) => content !== null);
      const matters = await digestMatters(tx, { officeIds: views.map(({ officeId }) => officeId), agreementId: agreement.id }, tx.today);
      const offices = views.map((view) => {
        const waiting = matters.get(view.officeId) as DigestMatters;
        const decisions = joined(waiting.signatures, waiting.explanations, waiting.extensions);
        return { ...view, decisions: few(decisions, MOST_MATTERS), obstacles: few(waiting.recommendations, MOST_MATTERS) };
      });
      return { agreement, offices };
    });
  }

  private async views(tx: Tx, agreementId?: Id): Promise<PortfolioView[]> {
    const offices = tx.actor.offices.filter(({ role }) => role === 'viceChair');
    const wanted = offices.map(({ officeId, localityId }) => ({ officeId, localityId, kind: 'weekly' as const }));
    const calendars = await this.calendars.all(tx);
    const contents = await digestContents(tx, wanted, { calendars, ...(agreementId && { agreementId }) });
    const names = await officeNames(
      tx,
      wanted.map(({ officeId }) => officeId),
    );
    return wanted.map(({ officeId }) => ({
      officeId,
      office: names.get(officeId)?.office ?? { vi: '', en: '' },
      content: contents.get(officeId) ?? null,
    }));
  }
}
