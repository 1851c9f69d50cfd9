import { Database, type Tx } from '@dondoc/database';
import { type Actor, type Deed, type Id } from '@dondoc/kernel';
import { Injectable } from '@nestjs/common';
import { mustHaveUnsentLine, openDirective } from './data/asked';
import { type OpenedAssignment, openAssignment, recordAbout } from './data/assignments';
import { syncSubjects } from './data/subjects';
import { TRANSITIONS } from './domain/assignment-states';
import { Directive } from './domain/directive';
import { DIRECTIVES, type DirectiveDeed } from './domain/directive-states';
import type { Deciding } from './domain/explanation';
import type { DirectiveInput } from './domain/inputs';
import { askedFor } from './domain/subjects';
import type { AskedView } from './views';

/** Which one, and of which assignment. */
interface Asked {
  assignmentId: Id;
  id: Id;
}

/** *Đôn đốc*: the vice-chair of a side says what its lead agency is to do, by a date; a directive is owed and reminded of like anything else. */
@Injectable()
export class DirectivesService {
  constructor(private readonly database: Database) {}

  /** Of a task, or of the update that was not sent for a review. @throws conflict `assignment.wrongState`, `review.lineNotLate` */
  urge(actor: Actor, assignmentId: Id, input: DirectiveInput): Promise<AskedView> {
    return this.database.transact(actor, async (tx) => {
      const opened = await openAssignment(tx, assignmentId);
      actor.mustBeAbleTo(TRANSITIONS.urge.who, opened.place);
      const officeId = actor.officeFor('oversee', opened.place);
      const directive = Directive.give(opened.assignment, input, { ...doing(tx, officeId), id: tx.newId() });
      if (input.reviewId) await mustHaveUnsentLine(tx, assignmentId, input.reviewId);
      return keep(tx, opened, { directive, officeId });
    });
  }

  /** The lead agency reports what it did. */
  carryOut(actor: Actor, which: Asked, report: string): Promise<AskedView> {
    return this.change(actor, { ...which, deed: 'carryOut' }, (directive, by) => directive.carryOut(report, by));
  }

  withdraw(actor: Actor, which: Asked): Promise<AskedView> {
    return this.change(actor, { ...which, deed: 'withdraw' }, (directive) => directive.withdraw());
  }

  private change(
    actor: Actor,
    { assignmentId, id, deed }: Asked & { deed: DirectiveDeed },
    doIt: (directive: Directive, by: Deciding) => void,
  ): Promise<AskedView> {
    return this.database.transact(actor, async (tx) => {
      const opened = await openAssignment(tx, assignmentId);
      const { who } = DIRECTIVES.deeds[deed];
      actor.mustBeAbleTo(who, opened.place);
      const directive = await openDirective(tx, assignmentId, id);
      const officeId = actor.officeFor(who[0] as Deed, opened.place);
      doIt(directive, doing(tx, officeId));
      return keep(tx, opened, { directive, officeId });
    });
  }
}

const doing = (tx: Tx, officeId: Id | null): Deciding => ({ personId: tx.actor.personId, officeId, now: tx.now, today: tx.today });

async function keep(
  tx: Tx,
  opened: OpenedAssignment,
  { directive, officeId }: { directive: Directive; officeId: Id | null },
): Promise<AskedView> {
  const { assignment, task } = opened;
  await tx.manager.save(directive, { transaction: false });
  await syncSubjects(tx, [
    askedFor('directive', { assignment, name: task.title }, { ...directive, owed: directive.owed, since: tx.today }),
  ]);
  await recordAbout(tx, opened, { ...directive.fact(assignment), officeId });
  return { id: directive.id, assignmentId: assignment.id, state: directive.state };
}
