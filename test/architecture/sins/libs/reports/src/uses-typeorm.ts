import { EntitySchema } from 'typeorm';

export const sin = EntitySchema;
