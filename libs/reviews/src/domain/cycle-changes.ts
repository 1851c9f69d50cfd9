import type { Ladder, Ladders, SubjectKind, Words } from '@dondoc/kernel';
import { rhythmWords, ruleWords, stageName } from './cycle-words';
import type { Rhythm } from './rhythm';
import { rungLabel, rungWords, subjectName } from './rung-words';
import { STAGES, type Stages } from './stages';

/** What a version decides, as far as two can be compared. */
export interface Configuration {
  rhythm: Rhythm;
  stages: Stages;
  ladders: Ladders;
}

export interface CycleChange {
  what: 'rhythm' | 'stage' | 'ladder' | 'rung';
  /** The stage; the kind of subject; the kind, audience and offset of a rung. */
  name: string;
  change: 'added' | 'removed' | 'changed';
  before: Words | null;
  after: Words | null;
  /** The whole change as a sentence. */
  words: Words;
}

interface Part {
  what: CycleChange['what'];
  name: string;
  title: Words;
  says: Words;
}

/** What another configuration would change: rhythm, each stage, each rung of each ladder. Nothing is before the first version. */
export function cycleChanges(before: Configuration | null, after: Configuration): CycleChange[] {
  const [old, now] = [byName(before ? partsOf(before) : []), byName(partsOf(after))];
  const names = [...new Set([...old.keys(), ...now.keys()])];
  return names.flatMap((name) => changeOf(old.get(name), now.get(name)));
}

const byName = (parts: readonly Part[]) => new Map(parts.map((part) => [`${part.what} ${part.name}`, part]));

function partsOf({ rhythm, stages, ladders }: Configuration): Part[] {
  return [
    { what: 'rhythm', name: 'rhythm', title: { vi: 'Chu kỳ', en: 'Rhythm' }, says: rhythmWords(rhythm) },
    ...STAGES.flatMap((stage): Part[] => {
      const rule = stages[stage];
      return rule ? [{ what: 'stage', name: stage, title: capital(stageName(stage)), says: ruleWords(rule) }] : [];
    }),
    ...Object.entries(ladders).flatMap(([kind, rungs]) => ladderParts(kind as SubjectKind, rungs)),
  ];
}

const OWN: Words = { vi: 'thang riêng của chu kỳ', en: 'a ladder of the cycle’s own' };

/** A ladder without rungs is none: the default of the side holds. */
function ladderParts(kind: SubjectKind, rungs: Ladder): Part[] {
  if (rungs.length === 0) return [];
  const subject = subjectName(kind);
  return [
    { what: 'ladder', name: kind, title: { vi: `Thang nhắc: ${subject.vi}`, en: `Ladder: ${subject.en}` }, says: OWN },
    ...rungs.map(
      (rung): Part => ({
        what: 'rung',
        name: `${kind} ${rung.audience} ${rungLabel(rung.offset)}`,
        title: { vi: `Mốc nhắc (${subject.vi})`, en: `Rung (${subject.en})` },
        says: rungWords(rung),
      }),
    ),
  ];
}

function changeOf(before: Part | undefined, after: Part | undefined): CycleChange[] {
  const part = after ?? before;
  if (!part || (before && after && before.says.vi === after.says.vi)) return [];
  const change = !before ? 'added' : !after ? 'removed' : 'changed';
  const { what, name, title } = part;
  return [
    { what, name, change, before: before?.says ?? null, after: after?.says ?? null, words: sentence(title, before?.says, after?.says) },
  ];
}

function sentence(title: Words, before: Words | undefined, after: Words | undefined): Words {
  if (before && after)
    return { vi: `${title.vi}: ${after.vi} (trước: ${before.vi}).`, en: `${title.en}: ${after.en} (before: ${before.en}).` };
  if (after) return { vi: `${title.vi}: thêm ${after.vi}.`, en: `${title.en}: added, ${after.en}.` };
  return { vi: `${title.vi}: bỏ ${before?.vi}.`, en: `${title.en}: removed, ${before?.en}.` };
}

const capital = ({ vi, en }: Words): Words => ({ vi: upper(vi), en: upper(en) });
const upper = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
