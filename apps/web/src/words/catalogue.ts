import i18next from 'i18next';
import { useTranslation } from 'react-i18next';
import './i18n';

/** `list.empty` for `{ list: { empty } }`; the plural forms of a key are one key. */
type KeyOf<T, Path extends string = ''> = {
  [K in keyof T & string]: T[K] extends string ? `${Path}${Singular<K>}` : KeyOf<T[K], `${Path}${K}.`>;
}[keyof T & string];
type Singular<K extends string> = K extends `${infer Base}_${'one' | 'other'}` ? Base : K;

export type Say<T> = (key: KeyOf<T>, values?: Record<string, string | number>) => string;

/** The words of a screen in both languages. A test sees to it that both have the same keys. @returns the hook that says them */
export function catalogue<T extends object>(name: string, vi: T, en: object): () => Say<T> {
  i18next.addResourceBundle('vi', name, vi);
  i18next.addResourceBundle('en', name, en);
  return () => useTranslation(name).t as unknown as Say<T>;
}
