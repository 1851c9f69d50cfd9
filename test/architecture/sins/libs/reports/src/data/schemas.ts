import { EntitySchema } from 'typeorm';

export const schemas = EntitySchema;
