import { PassThrough } from 'node:stream';
import type { Actor, Id } from '@dondoc/kernel';
import type { MailboxMail } from '@dondoc/mail';
import { type Agreement, aCollectingReview, anAgreement, aSide, aTask, type Side, type Task } from '../builders';
import { HOSTILE, specimens } from '../mails/specimens';
import { Door } from '../support/door';
import { freePort } from '../support/port';

export type Agent = Awaited<ReturnType<Door['as']>>;

export const RANDOM_ID = '00000000-0000-7000-8000-000000000999';
/** A word of A's internal note, which B must never meet. */
export const INTERNAL = 'kinhphichuarotuongminh';
/** A word of G1, which C must never meet. */
export const SHARED = 'xuctiendautuhaiben';

/** Provinces A and B share the agreement G1, B and C share G2; mails of every kind are out, with hostile titles in them. */
export class Scene {
  private readonly agents = new Map<Actor, Promise<Agent>>();

  private constructor(
    readonly door: Door,
    readonly written: () => string,
    readonly mails: MailboxMail[],
    readonly a: Side,
    readonly b: Side,
    readonly c: Side,
    readonly g1: Agreement,
    readonly g2: Agreement,
    readonly task: Task,
    readonly foreign: Task,
    readonly reviewId: Id,
  ) {}

  static async open(): Promise<Scene> {
    const log = new PassThrough();
    const lines: string[] = [];
    log.on('data', (chunk) => lines.push(String(chunk)));
    const door = await Door.open({ port: await freePort(), log });
    const { stage } = door;
    const mails = await specimens(stage);
    const [a, b, c] = [await aSide(stage), await aSide(stage), await aSide(stage)];
    const g1 = await anAgreement(stage, { sides: [a, b], titleVi: `Hợp tác ${SHARED} ${HOSTILE[0]}`, titleEn: 'G1' });
    const g2 = await anAgreement(stage, { sides: [b, c] });
    const task = await aTask(stage, { agreement: g1, title: `Hội nghị ${SHARED} ${HOSTILE[0]} ${HOSTILE[1]}`, dueDate: '2026-12-20' });
    const foreign = await aTask(stage, { agreement: g2, dueDate: '2026-12-20' });
    const review = await aCollectingReview(stage, g1, [task]);
    return new Scene(door, () => lines.join(''), mails, a, b, c, g1, g2, task, foreign, review.id);
  }

  get stage() {
    return this.door.stage;
  }

  /** Of A. */
  get assignmentId(): Id {
    return this.task.assignments[0].id;
  }

  get path(): string {
    return `/api/assignments/${this.assignmentId}`;
  }

  as(actor: Actor): Promise<Agent> {
    const agent = this.agents.get(actor) ?? this.door.as(actor);
    this.agents.set(actor, agent);
    return agent;
  }

  close(): Promise<void> {
    return this.door.close();
  }
}
