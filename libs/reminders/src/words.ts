import type { Language } from '@dondoc/kernel';
import type { Catalogue } from './words/catalogue';
import { en } from './words/en';
import { vi } from './words/vi';

export const WORDS: Record<Language, Catalogue> = { vi, en };
