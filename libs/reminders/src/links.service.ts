import { AssignmentsService } from '@dondoc/commitments';
import { Database, type Tx } from '@dondoc/database';
import { type PersonInOffice, personInOffice } from '@dondoc/directory';
import { Actor, type DomainError } from '@dondoc/kernel';
import { Injectable } from '@nestjs/common';
import { isMet, type LinkMatter, linkMatter, linkTokens, useLink } from './data/links';
import { linkForged, linkOvertaken, linkStale, linkUsed, whyLinkRefuses } from './domain/link';
import type { OpenedLink } from './link-tokens';
import type { LinkView } from './views';

const SYSTEM = Actor.system('links');

interface Found {
  link: OpenedLink;
  matter: LinkMatter;
  who: PersonInOffice | null;
  refusal: DomainError | null;
  /** For the button of the page. */
  form: string;
  isFresh: boolean;
}

/** What people do by a signed link in a mail, without signing in: one thing, once, for the office to which the mail went. */
@Injectable()
export class LinksService {
  constructor(
    private readonly database: Database,
    private readonly assignments: AssignmentsService,
  ) {}

  /** What the link would do, and the form for doing it; changes nothing. @throws notFound `link.forged` */
  async look(token: string): Promise<LinkView> {
    return viewOf(await this.find(token));
  }

  /**
   * Does what the link says, once, as the person to whom it was sent.
   * @throws conflict `link.used`, `link.expired`, `link.lostOffice`, `link.overtaken` …, where it can no longer be done
   */
  async press(token: string, form: string): Promise<LinkView> {
    const found = await this.find(token, form);
    if (found.refusal) throw found.refusal;
    if (!found.who || !found.isFresh) throw linkStale();
    await this.database.transact(found.who.actor.byLink(), (tx) => this.carryOut(tx, found));
    return viewOf(found);
  }

  private find(token: string, form = ''): Promise<Found> {
    return this.database.read(SYSTEM, async (tx) => {
      const tokens = await linkTokens(tx);
      const link = tokens.openLink(token);
      const matter = link && (await linkMatter(tx, link));
      if (!link || !matter) throw linkForged();
      const who = await personInOffice(tx, link);
      if (matter.restrictedField && !who?.actor.restrictedFields.includes(matter.restrictedField)) throw linkForged();
      const leads = who?.actor.agencyIds.includes(matter.leadAgencyId) ?? false;
      const refusal = whyLinkRefuses(link, { ...matter, holds: who !== null, leads }, tx.today);
      return { link, matter, who, refusal, form: tokens.form(link.key, tx.now), isFresh: tokens.isFormOf(link.key, form, tx.now) };
    });
  }

  private async carryOut(tx: Tx, { link, matter }: Found): Promise<void> {
    if (!(await useLink(tx, link))) throw linkUsed();
    if (link.deed === 'acknowledge') {
      await this.assignments.acknowledgeWithin(tx, matter.assignmentId);
      return;
    }
    await this.assignments.reportWithin(tx, matter.assignmentId, { nothingNew: true });
    if (!(await isMet(tx, link.aboutId))) throw linkOvertaken();
  }
}

function viewOf({ link, matter, refusal, form }: Found): LinkView {
  const { deed, until } = link;
  const { assignmentId, name, agreement, agreementCode, agency, office, officeAgency, person, language, periodKey, deadline } = matter;
  const about = { assignmentId, name, agreement, agreementCode, agency, periodKey, deadline };
  return {
    deed,
    until,
    language,
    person,
    office,
    officeAgency,
    about,
    refusal: refusal && { code: refusal.code, words: refusal.words },
    form,
  };
}
