import { buffer } from 'node:stream/consumers';
import { asDate } from '@dondoc/kernel';
import { Workbook } from 'exceljs';
import { neutral } from './csv';
import { rowsOf } from './rows';
import type { Sheet } from './sheet';
import { date, moment, number, paged, type Table, text } from './table';
import { WRITERS } from './writers';

interface Row {
  title: string;
  share: number | null;
  due: string | null;
  at: string | null;
}

const TABLE: Table<Row> = {
  name: { vi: 'Bảng thử', en: 'A table' },
  columns: [
    text(['Tên, "đầy đủ"', 'Title'], (row) => row.title),
    number(['Phần', 'Share'], (row) => row.share),
    date(['Hạn', 'Due'], (row) => row.due),
    moment(['Lúc', 'At'], (row) => row.at),
    text(['Có', 'Yes or no'], (row) => row.share !== null),
  ],
};

const row = (title: string, rest: Partial<Row> = {}): Row => ({ title, share: null, due: null, at: null, ...rest });

/** A list of these rows that is read page by page. */
const listOf = (rows: Row[]) =>
  paged(TABLE, async ({ after, limit }) => {
    const from = Number(after ?? 0);
    return { items: rows.slice(from, from + limit), next: from + limit < rows.length ? String(from + limit) : null };
  });

function sheetOf(rows: Row[], { language = 'vi' as 'vi' | 'en', most = 100_000 } = {}): Sheet {
  const columns = TABLE.columns.map(({ head, kind, width }) => ({ head: head[language], kind, width }));
  return { name: TABLE.name[language], writtenAt: '2026-11-23T02:00:00.000Z', columns, rows: rowsOf(listOf(rows), language, most) };
}

const csv = async (...of: Parameters<typeof sheetOf>) => (await buffer(WRITERS.csv.write(sheetOf(...of)))).toString();
const xlsx = async (...of: Parameters<typeof sheetOf>) => {
  const workbook = new Workbook();
  await workbook.xlsx.load((await buffer(WRITERS.xlsx.write(sheetOf(...of)))) as never);
  return workbook.worksheets[0] as NonNullable<(typeof workbook.worksheets)[0]>;
};

/** Half a letter has no bytes of its own. */
const asUtf8 = (words: string) => Buffer.from(words).toString();
const writable = (words: string) => [...words].filter((letter) => !'\u0000\u0007\r\uD83D'.includes(letter)).join('');

/** RFC 4180 as another program reads it. */
function parsed(file: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of file.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    rows.at(-1)?.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'));
    if (end === '\r\n') rows.push([]);
    if (end === '') break;
  }
  return rows.slice(0, -1);
}

const FORMULAS = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1+1', '＋1', '－1', '＠A1', '  =1', '"=1', '\u200B=1'];
const HARMLESS = ['Sở Tài chính', '3 - 2', 'a=b', 'dau-moi@hn.example', '“Trích” dẫn', '40%'];
const HOSTILE = [...FORMULAS, 'hai\ndòng', 'a,b;c', 'nói "được"', '<script>', "'", '\u0000\u0007x', 'nửa \uD83D', 'x;=2+2', '_x003D_1'];

describe('A table as CSV', () => {
  it('begins with the mark by which spreadsheets know Vietnamese letters, and ends its lines as RFC 4180 says', async () => {
    const file = await csv([row('Việc một', { share: 40, due: '2026-12-15', at: '2026-11-23T18:30:00.000Z' })]);
    expect(file).toBe('\uFEFF"Tên, ""đầy đủ""",Phần,Hạn,Lúc,Có\r\nViệc một,40,15/12/2026,24/11/2026 01:30,có\r\n');
  });

  it('is read back as it was written, whatever somebody typed', async () => {
    const rows = parsed((await csv(HOSTILE.map((title) => row(title)))).slice(1)).slice(1);
    expect(rows.map(([title]) => title)).toEqual(HOSTILE.map((title) => asUtf8(neutral(title))));
    expect(rows.every((cells) => cells.length === 5)).toBe(true);
  });

  it.each(FORMULAS)('never computes %j', (words) => {
    expect(neutral(words)[0]).toBe("'");
  });

  it('leaves alone what nobody would compute, and numbers', async () => {
    expect(HARMLESS.map(neutral)).toEqual(HARMLESS);
    expect(await csv([row('x', { share: -3 })])).toContain('\r\nx,-3,,,có\r\n');
  });

  it('computes nothing where another separator is set, either', () => {
    expect(neutral('x;=2+2')).toBe("x;'=2+2");
    expect(neutral('a;b')).toBe('a;b');
  });

  it('speaks the language that is asked for', async () => {
    expect((await csv([row('x')], { language: 'en' })).slice(1)).toBe('Title,Share,Due,At,Yes or no\r\nx,,,,no\r\n');
  });
});

describe('A table as a workbook', () => {
  it('keeps every text a text, whatever somebody typed', async () => {
    const sheet = await xlsx(HOSTILE.map((title) => row(title)));
    const cells = HOSTILE.map((_, n) => sheet.getCell(n + 2, 1));
    expect(cells.map((cell) => cell.numFmt)).toEqual(HOSTILE.map(() => '@'));
    expect(cells.filter((cell) => cell.formula || typeof cell.value !== 'string')).toEqual([]);
    expect(cells.map((cell) => cell.value)).toEqual(HOSTILE.map(writable));
  });

  it('has real dates and numbers, a head that stays and filters', async () => {
    const sheet = await xlsx([row('Việc một', { share: 40, due: '2026-12-15', at: '2026-11-23T18:30:00.000Z' })]);
    expect(sheet.name).toBe('Bảng thử');
    expect(sheet.getRow(2).values).toEqual([
      undefined,
      'Việc một',
      40,
      asDate('2026-12-15T00:00:00.000Z'),
      asDate('2026-11-24T01:30:00.000Z'),
      'có',
    ]);
    expect([sheet.getCell('C2').numFmt, sheet.getCell('D2').numFmt]).toEqual(['dd/mm/yyyy', 'dd/mm/yyyy hh:mm']);
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
    expect(sheet.autoFilter).toBe('A1:E2');
    expect(sheet.getColumn(1).width).toBe(24);
    expect(sheet.getCell('A1').font?.bold).toBe(true);
  });

  it('cuts what no cell can hold', async () => {
    const sheet = await xlsx([row('x'.repeat(40_000))]);
    expect(String(sheet.getCell('A2').value)).toHaveLength(32_767);
  });
});

describe('A long table', () => {
  const many = Array.from({ length: 1234 }, (_, n) => row(`Việc ${n}`));

  it('is read batch by batch to its end', async () => {
    const rows = parsed(await csv(many));
    expect(rows).toHaveLength(1235);
    expect(rows.at(-1)?.[0]).toBe('Việc 1233');
  });

  it('says in its last row where it was cut', async () => {
    expect(parsed(await csv(many, { most: 1000 })).at(-1)).toEqual(['Tệp chỉ có 1000 dòng đầu. Hãy lọc bớt để tải phần còn lại.']);
    expect(parsed(await csv(many.slice(0, 1000), { most: 1000 })).at(-1)?.[0]).toBe('Việc 999');
    const sheet = await xlsx(many, { most: 1000, language: 'en' });
    expect(sheet.getCell('A1002').value).toBe('The file has the first 1000 rows only. Filter the list to get the rest.');
    expect(sheet.autoFilter).toBe('A1:E1001');
  });

  it('fails as a whole when a later page cannot be read', async () => {
    const broken = paged(TABLE, async ({ after }) => {
      if (after) throw new Error('the database went away');
      return { items: many.slice(0, 500), next: '500' };
    });
    for (const { write } of Object.values(WRITERS)) {
      const file = write({ ...sheetOf([]), rows: rowsOf(broken, 'vi') });
      await expect(buffer(file)).rejects.toThrow('the database went away');
    }
  });
});
