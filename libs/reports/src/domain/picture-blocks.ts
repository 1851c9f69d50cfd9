import type { Block } from './blocks';
import type { Figures } from './figures';
import { FOUR } from './four';
import { formatCount } from './numbers';
import { type Bar, barsSvg } from './pictures/bars';
import { trendSvg } from './pictures/trend';
import { asThen } from './successor-blocks';
import { TIMELINESS_VI } from './timeliness-words';

/** A single bar says no more than its numbers. */
const FEWEST_BARS = 2;

/** Agencies of two sides may have one name: the side stands behind it, unless the name has it already. */
export function agencyPicture(figures: Figures): Block[] {
  const places = new Map(figures.byParty.length > 1 ? figures.annex.map(({ partyCode, party }) => [partyCode, party]) : []);
  const bars = asThen(figures).map(({ nameVi, party, counts }) => {
    const place = places.get(party);
    return { nameVi: place && !nameVi.includes(place) ? `${nameVi} (${place})` : nameVi, counts };
  });
  return barsOf('Hình 1. Tiến độ theo cơ quan chủ trì', bars);
}

export const fieldPicture = (figures: Figures): Block[] => barsOf('Hình 2. Tiến độ theo lĩnh vực', figures.byField);

function barsOf(caption: string, bars: readonly Bar[]): Block[] {
  const told = bars.filter(({ counts }) => FOUR.some((group) => counts[group] > 0));
  return told.length < FEWEST_BARS ? [] : [{ kind: 'picture', caption, ...barsSvg(caption, told) }];
}

/** How the four groups moved over the reviews of the cycle, in numbers and as a picture. */
export function trendBlocks({ trend }: Figures): Block[] {
  if (trend.length < 2) return [];
  const [table, picture] = ['Bảng 4. Diễn biến qua các kỳ', 'Hình 3. Diễn biến qua các kỳ'];
  const width = 60 / FOUR.length;
  return [
    {
      kind: 'table',
      caption: table,
      columns: [
        { title: 'Kỳ', width: 25, align: 'left' },
        { title: 'Tổng số', width: 15, align: 'center' },
        ...FOUR.map((group) => ({ title: TIMELINESS_VI[group], width, align: 'center' as const })),
      ],
      rows: trend.map(({ periodVi, counts }) => ({
        kind: 'plain',
        cells: [periodVi, formatCount(counts.total), ...FOUR.map((group) => formatCount(counts[group]))],
      })),
    },
    { kind: 'picture', caption: picture, ...trendSvg(picture, trend) },
  ];
}
