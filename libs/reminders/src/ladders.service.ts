import { Database, type Tx } from '@dondoc/database';
import { record } from '@dondoc/journal';
import { type Actor, checkedLadder, type Id, type Ladder, SUBJECT_KINDS, type SubjectKind } from '@dondoc/kernel';
import { Injectable } from '@nestjs/common';
import { lookAgainAtSide } from './data/due-subjects';
import { dropLadder, localityLadders, putLadder } from './data/ladders';
import { DEFAULT_LADDERS } from './domain/ladder';
import type { LadderView } from './views';

/** The default ladders of a side, by kind of subject. The version of a review cycle may say otherwise for its own agreement. */
@Injectable()
export class LaddersService {
  constructor(private readonly database: Database) {}

  /** Of every locality that the actor acts for; a kind that nobody changed climbs the ladder that is built in. */
  list(actor: Actor): Promise<LadderView[]> {
    return this.database.read(actor, async (tx) => {
      const rows = await localityLadders(tx, actor.localityIds);
      const written = new Map(rows.map(({ localityId, kind, rungs }) => [`${localityId} ${kind}`, rungs]));
      const localities = new Map(rows.map(({ localityId, locality }) => [localityId, locality]));
      return [...localities].flatMap(([localityId, locality]) =>
        SUBJECT_KINDS.map((kind) => {
          const own = written.get(`${localityId} ${kind}`);
          return {
            localityId,
            locality,
            kind,
            rungs: [...(own ?? DEFAULT_LADDERS[kind])],
            usual: [...DEFAULT_LADDERS[kind]],
            builtIn: !own,
          };
        }),
      );
    });
  }

  /**
   * By an administrator of the locality. What is still owed on that side is looked at again by the next sweep; what was told stays told.
   * @throws invalid `ladder.*`, notFound, forbidden
   */
  put(actor: Actor, of: { localityId: Id; kind: SubjectKind }, rungs: Ladder): Promise<LadderView> {
    return this.change(actor, of, async (tx) => {
      await putLadder(tx, of.localityId, of.kind, checkedLadder(of.kind, rungs));
      return { rungs, builtIn: false };
    });
  }

  /** Back to the ladder that is built in. */
  reset(actor: Actor, of: { localityId: Id; kind: SubjectKind }): Promise<LadderView> {
    return this.change(actor, of, async (tx) => {
      await dropLadder(tx, of.localityId, of.kind);
      return { rungs: DEFAULT_LADDERS[of.kind], builtIn: true };
    });
  }

  private change(
    actor: Actor,
    { localityId, kind }: { localityId: Id; kind: SubjectKind },
    doIt: (tx: Tx) => Promise<{ rungs: Ladder; builtIn: boolean }>,
  ): Promise<LadderView> {
    const place = { parties: [localityId], side: localityId };
    return this.database.transact(actor, async (tx) => {
      actor.mustBeAbleTo('administer', place);
      const now = await doIt(tx);
      await lookAgainAtSide(tx, localityId, kind);
      const [row] = await localityLadders(tx, [localityId]);
      const about = { type: 'locality', id: localityId };
      const fact = { kind: 'ladder.changed', about, localityId, data: { subjectKind: kind, ...now } };
      await record(tx, fact, actor.officeFor('administer', place));
      return { localityId, locality: row?.locality ?? '', kind, ...now, rungs: [...now.rungs], usual: [...DEFAULT_LADDERS[kind]] };
    });
  }
}
