import { mail } from './index';

export type View = typeof mail;
