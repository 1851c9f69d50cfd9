import type { PersonView } from '@dondoc/directory';
import type { Words } from '@dondoc/kernel';
import { date, joined, type Table, text } from '../tables/table';
import { ROLE_WORDS } from '../tables/words';

export const PEOPLE: Table<PersonView> = {
  name: { vi: 'Người dùng', en: 'People' },
  columns: [
    text(['Họ tên', 'Name'], (row) => row.name, 28),
    text(['Thư điện tử', 'E-mail'], (row) => row.email, 32),
    text(['Địa phương', 'Locality'], (row) => row.localityCode, 10),
    text(
      ['Chức vụ', 'Offices'],
      (row) =>
        joined(
          row.memberships.map(({ titleVi, titleEn, agencyCode }) => ({
            vi: `${titleVi} (${agencyCode})`,
            en: `${titleEn} (${agencyCode})`,
          })),
        ),
      50,
    ),
    text(
      ['Vai trò', 'Roles'],
      (row) => joined([...new Set(row.memberships.map(({ role }) => role))].map((role) => ROLE_WORDS[role] as Words)),
      30,
    ),
    text(['Ngôn ngữ', 'Language'], (row) => row.language, 10),
    date(['Tạm dừng nhận thư đến', 'No mail until'], (row) => row.mailPausedUntil),
    text(['Đã ngừng', 'Closed'], (row) => row.disabled, 10),
  ],
};
