import type { AgencyView } from '@dondoc/directory';
import { date, named, type Table, text } from '../tables/table';

export const AGENCIES: Table<AgencyView> = {
  name: { vi: 'Cơ quan', en: 'Agencies' },
  columns: [
    text(['Mã', 'Code'], (row) => row.code, 18),
    text(['Tên cơ quan', 'Agency'], named, 50),
    text(['Địa phương', 'Locality'], (row) => row.localityCode, 10),
    date(['Hiệu lực từ', 'Valid from'], (row) => row.validFrom),
    date(['Hiệu lực đến', 'Valid to'], (row) => row.validTo),
    text(['Lĩnh vực', 'Fields'], (row) => row.fields.map(({ field }) => field).join('; '), 30),
    text(['Nêu trong văn bản', 'Stated in a source'], (row) => row.statedInSource, 10),
  ],
};
