import { catalogue } from '../../words/catalogue';
import en from './en.json';
import vi from './vi.json';

export const useConfirmedWords = catalogue('confirmed', vi, en);
