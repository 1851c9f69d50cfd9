import { Database, type Tx } from '@dondoc/database';
import { CalendarService } from '@dondoc/directory';
import { type Actor, type Deed, type Id } from '@dondoc/kernel';
import { Injectable } from '@nestjs/common';
import { holdReminders, mustBeEvidenceOf, mustHaveNoOpenExplanation, mustHaveUnsentLine, openExplanation } from './data/asked';
import { type OpenedAssignment, openAssignment, recordAbout } from './data/assignments';
import { syncSubjects } from './data/subjects';
import { TRANSITIONS } from './domain/assignment-states';
import { type Deciding, Explanation } from './domain/explanation';
import type { ExplanationDeed } from './domain/explanation-states';
import type { ExplanationAnswer, ExplanationDecision, ExplanationQuestion } from './domain/inputs';
import { mayDecideOn } from './domain/permitted';
import { askedFor } from './domain/subjects';
import type { AskedView } from './views';

/** Which one, and of which assignment. */
interface Asked {
  assignmentId: Id;
  id: Id;
}

interface Opened extends OpenedAssignment {
  explanation: Explanation;
}

/** *Giải trình*: asked of a lead agency about what is late. Who may do what in which state stands in `domain/explanation-states.ts`. */
@Injectable()
export class ExplanationsService {
  constructor(
    private readonly database: Database,
    private readonly calendar: CalendarService,
  ) {}

  /** By the coordinator or the vice-chair of the side. @throws conflict `assignment.notOverdue`, `review.lineNotLate`, `explanation.alreadyAsked` */
  ask(actor: Actor, assignmentId: Id, input: ExplanationQuestion): Promise<AskedView> {
    return this.database.transact(actor, async (tx) => {
      const opened = await openAssignment(tx, assignmentId);
      actor.mustBeAbleTo(TRANSITIONS.askExplanation.who, opened.place);
      const askedAs = actor.mayDo('coordinate', opened.place) ? 'coordinate' : 'oversee';
      const officeId = actor.officeFor(askedAs, opened.place);
      const explanation = Explanation.ask(opened.assignment, input, { ...doing(tx, officeId), id: tx.newId(), askedAs });
      if (input.reviewId) await mustHaveUnsentLine(tx, assignmentId, input.reviewId);
      else opened.assignment.mustBeOverdue(tx.today);
      await mustHaveNoOpenExplanation(tx, assignmentId, explanation.reviewId);
      return keep(tx, { ...opened, explanation }, { officeId, note: explanation.question });
    });
  }

  /** By the lead agency, with files already handed in where there are any. */
  give(actor: Actor, which: Asked, input: ExplanationAnswer): Promise<AskedView> {
    return this.change(actor, { ...which, deed: 'give' }, async (tx, { explanation }, by) => {
      await mustBeEvidenceOf(tx, which.assignmentId, input.evidenceIds ?? []);
      explanation.give(input, by);
      return explanation.answer;
    });
  }

  /** Accepted, it holds until a date: until then nobody is reminded of what is late. */
  decide(actor: Actor, which: Asked, decision: ExplanationDecision): Promise<AskedView> {
    const deed = decision.accept ? 'accept' : 'returnForMore';
    return this.change(actor, { ...which, deed }, async (tx, { explanation }, by) => {
      explanation.decide(decision, by);
      const until = explanation.holdsUntil;
      if (until) {
        const again = (await this.calendar.current(tx)).addWorkingDays(until, 1);
        await holdReminders(tx, explanation, { until, again });
      }
      return explanation.decisionNote;
    });
  }

  withdraw(actor: Actor, which: Asked): Promise<AskedView> {
    return this.change(actor, { ...which, deed: 'withdraw' }, async (_tx, { explanation }, by) => {
      explanation.withdraw(by);
      return null;
    });
  }

  private change(
    actor: Actor,
    { assignmentId, id, deed }: Asked & { deed: ExplanationDeed },
    doIt: (tx: Tx, opened: Opened, by: Deciding) => Promise<string | null>,
  ): Promise<AskedView> {
    return this.database.transact(actor, async (tx) => {
      const opened = await openAssignment(tx, assignmentId);
      actor.mustBeAbleTo('read', opened.place);
      const explanation = await openExplanation(tx, assignmentId, id);
      const who = mayDecideOn(deed, explanation.askedAs);
      actor.mustBeAbleTo(who, opened.place);
      const permitted = who.find((one) => actor.mayDo(one, opened.place)) as Deed;
      const officeId = actor.officeFor(permitted, opened.place);
      const note = await doIt(tx, { ...opened, explanation }, doing(tx, officeId));
      return keep(tx, { ...opened, explanation }, { officeId, note });
    });
  }
}

const doing = (tx: Tx, officeId: Id | null): Deciding => ({ personId: tx.actor.personId, officeId, now: tx.now, today: tx.today });

async function keep(tx: Tx, opened: Opened, { officeId, note }: { officeId: Id | null; note: string | null }): Promise<AskedView> {
  const { explanation, assignment, task } = opened;
  await tx.manager.save(explanation, { transaction: false });
  await syncSubjects(tx, [
    askedFor('explanation', { assignment, name: task.title }, { ...explanation, owed: explanation.owed, since: tx.today }),
  ]);
  await recordAbout(tx, opened, { ...explanation.fact(assignment, note), officeId });
  return { id: explanation.id, assignmentId: assignment.id, state: explanation.state };
}
