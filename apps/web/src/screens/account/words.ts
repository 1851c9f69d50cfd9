import { catalogue } from '../../words/catalogue';
import en from './en.json';
import vi from './vi.json';

export const useAccountWords = catalogue('account', vi, en);
