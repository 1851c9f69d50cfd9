import { catalogue } from './catalogue';
import en from './en.json';
import vi from './vi.json';

/** The words of the field and of every screen. */
export const useWords = catalogue('words', vi, en);
