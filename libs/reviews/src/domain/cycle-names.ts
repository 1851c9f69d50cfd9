import { invalid, tidy } from '@dondoc/kernel';

const LONGEST_NAME = 300;

/** @throws invalid `cycle.name` */
export function namesOf({ nameVi, nameEn }: { nameVi: string; nameEn: string }): { nameVi: string; nameEn: string } {
  const names = { nameVi: tidy(nameVi), nameEn: tidy(nameEn) };
  if (Object.values(names).some((name) => name === '' || name.length > LONGEST_NAME)) {
    throw invalid(
      'cycle.name',
      'Cần tên tiếng Việt và tiếng Anh (tối đa 300 ký tự).',
      'Give a Vietnamese and an English name (300 characters at the most).',
    );
  }
  return names;
}
