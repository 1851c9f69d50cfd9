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

const KIND = /^(Thành phố|Tỉnh) /;

/** `của tỉnh Lâm Đồng`: in the middle of a sentence the kind of a locality begins small. */
export const inSentence = (locality: string): string => locality.replace(KIND, (kind) => kind.toLowerCase());

/** `Lâm Đồng`, where there is little room. */
export const shortPlace = (locality: string): string => locality.replace(KIND, '');

/** An agency with its locality, which most names of agencies say already. */
export const agencyOf = (agency: string, locality: string): string =>
  agency.includes(shortPlace(locality)) ? agency : `${agency} · ${locality}`;
