import type { Words } from '@dondoc/kernel';
import type { LineState, LineView, MatrixView } from '@dondoc/reviews';
import { joined, number, type TableFile, text, whole } from '../tables/table';
import { LINE_STATE_WORDS } from '../tables/words';

interface AgencyRow {
  locality: string;
  agency: Words;
  lines: LineView[];
}

/** Agency × commitment: a row for each agency, a column for each commitment, in its cell what was sent and what was not. */
export function matrixTable(matrix: MatrixView): TableFile<AgencyRow> {
  const codes = [...new Set(matrix.lines.map((line) => line.commitmentCode))];
  const columns = [
    text<AgencyRow>(['Bên', 'Party'], (row) => row.locality, 8),
    text<AgencyRow>(['Cơ quan', 'Agency'], (row) => row.agency, 36),
    number<AgencyRow>(['Số phần việc', 'Lines'], (row) => row.lines.length),
    number<AgencyRow>(['Chưa gửi', 'Not sent'], (row) => row.lines.filter(isMissing).length),
    ...codes.map((code) => text<AgencyRow>([code, code], (row) => statesOf(row.lines.filter((line) => line.commitmentCode === code)), 14)),
  ];
  return whole({ name: ofReview(matrix, { vi: 'Ai đã gửi, ai chưa', en: 'Who has sent' }), columns }, byAgency(matrix.lines));
}

/** `Từng phần việc HN-LDG-2023 quý IV/2026`. */
export function ofReview({ review: { agreementCode, periodName } }: MatrixView, name: Words): Words {
  return { vi: `${name.vi} ${agreementCode} ${periodName.vi}`, en: `${name.en} ${agreementCode} ${periodName.en}` };
}

const isMissing = ({ state }: LineView) => state === 'awaited' || state === 'returned';

/** Side by side, as the lines stand; one agency's lines of one side are one row. */
function byAgency(lines: readonly LineView[]): AgencyRow[] {
  const rows = new Map<string, AgencyRow>();
  for (const line of lines) {
    const key = `${line.partyId} ${line.agencyId}`;
    const row = rows.get(key) ?? { locality: line.localityCode, agency: line.agencyName, lines: [] };
    row.lines.push(line);
    rows.set(key, row);
  }
  return [...rows.values()].sort((a, b) => a.locality.localeCompare(b.locality) || a.agency.vi.localeCompare(b.agency.vi, 'vi'));
}

/** `đã gửi`, or with several tasks `đã gửi: 2; chưa gửi: 1`. */
function statesOf(lines: readonly LineView[]): Words {
  const states = [...new Set(lines.map(({ state }) => state))];
  const counted = (state: LineState): Words => {
    const words = LINE_STATE_WORDS[state] as Words;
    const count = lines.filter((line) => line.state === state).length;
    return lines.length === 1 ? words : { vi: `${words.vi}: ${count}`, en: `${words.en}: ${count}` };
  };
  return joined(states.map(counted));
}
