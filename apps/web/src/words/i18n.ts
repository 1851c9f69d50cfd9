import type { Language } from '@views/kernel';
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';

const CHOSEN = 'dondoc.language';

export const isLanguage = (value: unknown): value is Language => value === 'vi' || value === 'en';

/** What this browser was set to by hand; nothing where nobody chose. */
export function chosenLanguage(): Language | null {
  const stored = localStorage.getItem(CHOSEN);
  return isLanguage(stored) ? stored : null;
}

/** Vietnamese is the interface's first language. */
void i18next.use(initReactI18next).init({
  lng: chosenLanguage() ?? 'vi',
  fallbackLng: 'vi',
  supportedLngs: ['vi', 'en'],
  resources: {},
  initAsync: false,
  interpolation: { escapeValue: false },
  returnNull: false,
});

export const language = (): Language => (i18next.language === 'en' ? 'en' : 'vi');

export function speak(wanted: Language): void {
  document.documentElement.lang = wanted;
  if (wanted !== i18next.language) void i18next.changeLanguage(wanted);
}

/** As the person wants it, where nobody chose at this browser. */
export function speakFor(person: { language: Language }): void {
  if (!chosenLanguage()) speak(person.language);
}

/** The person at this browser chooses: it is kept. */
export function choose(wanted: Language): void {
  localStorage.setItem(CHOSEN, wanted);
  speak(wanted);
}
