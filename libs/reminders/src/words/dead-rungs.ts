import { formatDate, type Words } from '@dondoc/kernel';
import { audienceName, periodWords, subjectName } from '@dondoc/reviews';
import { grouped } from '../domain/grouped';
import type { DeadRung } from '../views';

/** One sentence for each rung that can never fire, with the periods in which it cannot. */
export function deadRungWords(dead: readonly DeadRung[]): Words[] {
  const rungs = grouped(dead, (one) => `${one.subjectKind} ${one.audience} ${one.rung}`);
  return [...rungs.values()].map((ofRung) => sentence(ofRung[0] as DeadRung, ofRung));
}

function sentence({ subjectKind, audience, rung, date, opensOn }: DeadRung, ofRung: readonly DeadRung[]): Words {
  const [subject, to, periods] = [subjectName(subjectKind), audienceName(audience), ofRung.map(({ period }) => periodWords(period))];
  return {
    vi: `Mốc ${rung} (${subject.vi}, tới ${to.vi}) không bao giờ gửi được: ngày ${formatDate(date)} trước khi kỳ mở ngày ${formatDate(opensOn)} (${periods.map((one) => one.vi).join('; ')}).`,
    en: `Rung ${rung} (${subject.en}, to ${to.en}) can never fire: ${formatDate(date)} lies before the review opens on ${formatDate(opensOn)} (${periods.map((one) => one.en).join('; ')}).`,
  };
}
