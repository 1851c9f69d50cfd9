import { Client } from 'pg';

export const sin = Client;
