import type { Id, Rung, SubjectKind } from '@dondoc/kernel';

/** The default ladder of a side for one kind of subject. */
export interface LadderView {
  localityId: Id;
  /** Code of the locality. */
  locality: string;
  kind: SubjectKind;
  rungs: Rung[];
  /** The ladder that is built in. */
  usual: Rung[];
  /** No administrator of the side has changed it. */
  builtIn: boolean;
}
