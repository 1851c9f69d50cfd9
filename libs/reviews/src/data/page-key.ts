import { type Id, invalid, isId, type Page } from '@dondoc/kernel';

/** The key of a page as an identifier. @throws invalid `page.after` */
export function afterOf(page: Page): Id | null {
  if (page.after === undefined) return null;
  if (!isId(page.after)) throw invalid('page.after', 'Không đọc được vị trí trang.', 'This is not a key of a page.');
  return page.after;
}
