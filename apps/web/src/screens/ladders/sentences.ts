import type { Rung, SubjectKind } from './data';
import { whenOf } from './rung';
import { useLaddersWords } from './words';

/** A rung in words: on which day, and who is told what. */
export function useRungSentences(subject: SubjectKind) {
  const t = useLaddersWords();
  const when = (rung: Rung): string => {
    const count = Math.abs(rung.offset);
    if (subject === 'stale') return count === 0 ? t('when.silentOn') : t('when.silentAfter', { count });
    const side = whenOf(rung);
    return side === 'on' ? t('when.on') : t(`when.${side}`, { count });
  };
  const told = ({ audience, kind, every, afterUrging }: Rung): string =>
    [
      audience === 'leadershipMeeting' ? t('toMeeting') : t(`told.${kind}`, { whom: t(`audience.${audience}`) }),
      every && t('every', { count: every }),
      afterUrging && t('afterUrging', { count: afterUrging }),
    ]
      .filter(Boolean)
      .join(', ');
  return { when, told, whole: (rung: Rung) => `${when(rung)}: ${told(rung)}` };
}
