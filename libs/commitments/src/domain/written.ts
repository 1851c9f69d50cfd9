import { invalid, tidy, type Words } from '@dondoc/kernel';

/** A text of a form: what it is called in a refusal, and how long it may be, in characters. */
export interface TextRule {
  code: string;
  words: Words;
  max: number;
}

/** The text as it is stored; empty where nothing was written. @throws invalid `<code>.tooLong` */
export function written(text: string | null | undefined, rule: TextRule): string {
  const clean = tidy(text ?? '');
  if (clean.length <= rule.max) return clean;
  throw invalid(
    `${rule.code}.tooLong`,
    `${rule.words.vi}: dài nhất ${rule.max} ký tự.`,
    `${rule.words.en}: at most ${rule.max} characters.`,
    { max: rule.max },
  );
}

/** As {@link written}, and not empty. @throws invalid `<code>.missing` */
export function needed(text: string | null | undefined, rule: TextRule): string {
  const clean = written(text, rule);
  if (clean) return clean;
  throw invalid(`${rule.code}.missing`, `${rule.words.vi}: chưa nhập.`, `${rule.words.en}: not given.`);
}
