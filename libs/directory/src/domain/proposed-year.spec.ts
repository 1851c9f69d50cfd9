import shipped from '../../../../config/data/vn-calendar.json';
import { proposedDays } from './proposed-year';

const published = (year: number) =>
  shipped.daysOff.filter((day) => day.kind !== 'swapOff' && day.date.startsWith(`${year}`)).map((day) => `${day.date} ${day.kind}`);

describe('A year proposed by computation', () => {
  it.each([2021, 2022, 2023, 2024, 2025, 2026, 2027])('is what the notices of %i came to, but for swaps', (year) => {
    expect(proposedDays(year).map((day) => `${day.date} ${day.kind}`)).toEqual(published(year));
  });

  it('says of every day that it is computed', () => {
    expect(proposedDays(2028).filter((day) => !day.basis?.startsWith('Dự kiến theo tính toán'))).toEqual([]);
  });

  it('has Tết of 2028 from Monday 24 January, with days for its weekend', () => {
    const tet = proposedDays(2028).filter((day) => day.nameVi.includes('Tết Nguyên đán'));
    expect(tet.map((day) => day.date)).toEqual(['2028-01-24', '2028-01-25', '2028-01-26', '2028-01-27', '2028-01-28']);
  });
});
