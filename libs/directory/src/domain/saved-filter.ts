import { conflict, type DomainError, invalid, tidy } from '@dondoc/kernel';

/** What of a screen somebody wants to see again: the part of its address after the path. */
export interface NewSavedFilter {
  screen: string;
  name: string;
  search: string;
}

const LONGEST_NAME = 80;
export const MOST_FILTERS = 50;

/** @throws invalid `savedFilter.name` */
export function savedFilterFrom(input: NewSavedFilter): NewSavedFilter {
  const name = tidy(input.name).replace(/\s+/g, ' ');
  if (name === '' || name.length > LONGEST_NAME)
    throw invalid('savedFilter.name', 'Tên bộ lọc có từ 1 đến 80 ký tự.', 'The name of a filter has 1 to 80 characters.', {
      field: 'name',
    });
  return { ...input, name };
}

export const nameTaken = (): DomainError =>
  conflict('savedFilter.taken', 'Bạn đã có một bộ lọc mang tên này ở màn hình này.', 'You have a filter of this name on this screen.', {
    field: 'name',
  });

export const tooMany = (): DomainError =>
  conflict(
    'savedFilter.tooMany',
    `Mỗi người lưu được ${MOST_FILTERS} bộ lọc; hãy xóa bớt bộ lọc không dùng nữa.`,
    `Everybody may save ${MOST_FILTERS} filters; delete one that is no longer used.`,
    { field: 'name' },
  );
