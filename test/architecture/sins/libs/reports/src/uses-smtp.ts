import { createTransport } from 'nodemailer';

export const sin = createTransport;
