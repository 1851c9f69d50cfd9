import { addDays, formatDate } from '@dondoc/kernel';
import type { Block } from './blocks';
import type { Figures, Group } from './figures';
import type { Succeeded } from './snapshot';

const predecessorsOf = ({ bySuccessor }: Figures): Succeeded[] => bySuccessor.flatMap(({ predecessors }) => predecessors);

/** Agencies as they were; one that has given way says until when it was. */
export function asThen(figures: Figures): Figures['byAgency'] {
  const until = new Map(predecessorsOf(figures).map(({ fromCode, effectiveOn }) => [fromCode, addDays(effectiveOn, -1)]));
  return figures.byAgency.map((group) => {
    const last = until.get(group.code);
    return last ? { ...group, nameVi: `${group.nameVi} (đến ${formatDate(last)})` } : group;
  });
}

/** The same tasks by the agencies of today, with a note on who succeeded whom; nothing where that is no different. */
export function successorBlocks(figures: Figures, tableOf: (caption: string, rows: (Group | string)[]) => Block): Block[] {
  if (figures.bySuccessor.length === 0) return [];
  const rows = figures.byParty.flatMap(({ code, nameVi }): (Group | string)[] => {
    const own = figures.bySuccessor.filter(({ party }) => party === code);
    return own.length === 0 || figures.byParty.length === 1 ? own : [nameVi, ...own];
  });
  return [tableOf('Bảng 2b. Nhiệm vụ theo cơ quan kế thừa', rows), { kind: 'paragraph', text: noteOn(figures) }];
}

function noteOn(figures: Figures): string {
  const told = figures.bySuccessor.flatMap(({ nameVi, predecessors }) => {
    const names = [...new Set(predecessors.map(({ fromVi, effectiveOn }) => `${fromVi} (đến ${formatDate(addDays(effectiveOn, -1))})`))];
    const bases = [...new Set(predecessors.flatMap(({ legalBasisVi }) => legalBasisVi ?? []))];
    return names.length === 0 ? [] : [`${nameVi} kế thừa ${names.join(', ')}${bases.length > 0 ? ` theo ${bases.join('; ')}` : ''}`];
  });
  return `Ghi chú: Bảng 2 tính theo cơ quan tại thời điểm giao, thực hiện nhiệm vụ; Bảng 2b tính theo cơ quan hiện nay. ${told.join('. ')}.`;
}
