import { reports } from '@dondoc/reports';

export const sin = reports;
