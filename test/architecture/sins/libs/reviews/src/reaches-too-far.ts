import { mail } from '@dondoc/mail';

export const sin = mail;
