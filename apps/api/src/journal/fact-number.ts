import { invalid } from '@dondoc/kernel';

/** The number of a fact, as `after` of a page has it. @throws invalid `page.after` */
export function factNumber(after: string): number {
  if (!/^\d{1,15}$/.test(after)) throw invalid('page.after', 'Giá trị after không đúng.', 'The value of after is not right.');
  return Number(after);
}
