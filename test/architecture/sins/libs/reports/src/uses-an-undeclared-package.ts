import { Table } from 'rxjs';

export const sin = Table;
