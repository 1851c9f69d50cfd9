import type { Language, Words } from '@views/kernel';
import { useTranslation } from 'react-i18next';

export interface Named {
  nameVi: string;
  nameEn: string;
}
export interface Titled {
  titleVi: string;
  titleEn: string;
}

export function useLanguage(): Language {
  return useTranslation().i18n.language === 'en' ? 'en' : 'vi';
}

/** What the server sends in both languages, in the one that is spoken. */
export function useNames() {
  const english = useLanguage() === 'en';
  return {
    nameOf: (thing: Named) => (english ? thing.nameEn : thing.nameVi),
    titleOf: (thing: Titled) => (english ? thing.titleEn : thing.titleVi),
    say: (words: Words) => (english ? words.en : words.vi),
  };
}
