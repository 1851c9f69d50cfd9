import { aLine, aSnapshot } from '../../../test/a-snapshot';
import { countsOf } from '../counts';
import { figuresOf } from '../figures';
import { agencyPicture, trendBlocks } from '../picture-blocks';
import { barsSvg } from './bars';
import { trendSvg } from './trend';

const bar = (nameVi: string, doneOnTime: number, overdue = 0) => ({ nameVi, counts: countsOf({ doneOnTime, overdue }) });
const textsIn = (svg: string) => [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text);
const widthsIn = (svg: string) =>
  [...svg.matchAll(/<rect x="[\d.]+" y="[\d.]+" width="([\d.]+)" height="15"/g)].map(([, width]) => Number(width));

describe('Bars', () => {
  it('are as long as what they stand for', () => {
    const [four = 0, two = 0] = widthsIn(barsSvg('Tiến độ', [bar('A', 4), bar('B', 2)]).svg);
    expect(four / two).toBeCloseTo(2, 2);
  });

  it('have their name, their four numbers and the meaning of their patterns beside them', () => {
    const texts = textsIn(barsSvg('Tiến độ', [bar('Sở Tài chính', 4, 3)]).svg);
    for (const text of ['Sở Tài chính', '4 · 0 · 0 · 3', 'Hoàn thành đúng hạn', 'Đang thực hiện quá hạn']) expect(texts).toContain(text);
  });

  it('are told apart without colour', () => {
    const { svg } = barsSvg('Tiến độ', [bar('A', 4, 3)]);
    const strokes = (colour: string) => svg.split(`stroke="${colour}"`).length - 1;
    expect(strokes('#a02c2c')).toBeGreaterThan(10);
  });

  it('show names as text', () => {
    const { svg } = barsSvg('"<b>"', [bar('<script>alert(1)</script> & "x"', 1)]);
    expect(svg).not.toContain('<script>');
    expect(svg).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;x&quot;');
  });

  it('are not more than a page holds', () => {
    expect(
      barsSvg(
        'Tiến độ',
        Array.from({ length: 60 }, (_, n) => bar(`Cơ quan ${n}`, n + 1)),
      ).height,
    ).toBeLessThan(480);
  });
});

describe('The trend', () => {
  const period = (periodVi: string, doneOnTime: number) => ({ periodKey: periodVi, periodVi, counts: countsOf({ doneOnTime }) });

  it('names every period and prints its numbers', () => {
    const texts = textsIn(trendSvg('Diễn biến', [period('quý I/2026', 12), period('quý II/2026', 17)]).svg);
    for (const text of ['quý I/2026', 'quý II/2026', '12', '17']) expect(texts).toContain(text);
  });

  it('goes up where there is more', () => {
    const { svg } = trendSvg('Diễn biến', [period('a', 5), period('b', 9)]);
    const drawn = svg.slice(svg.indexOf('>b</text>'));
    const [, from, to] = /d="M[\d.]+ ([\d.]+)L[\d.]+ ([\d.]+)"/.exec(drawn) ?? [];
    expect(Number(from)).toBeGreaterThan(Number(to));
  });
});

describe('Pictures in a report', () => {
  const lines = [aLine(1), aLine(2, { agencyCode: 'HN.SDL', agencyVi: 'Sở Du lịch', timeliness: 'doneOnTime' })];
  const history = [{ periodKey: '2026-Q2', periodVi: 'quý II/2026', groups: { inTerm: 3, ongoing: 1 } }];

  it('never come without their numbers', () => {
    const [table, picture] = trendBlocks(figuresOf({ ...aSnapshot(lines), history }));
    expect(table).toMatchObject({
      kind: 'table',
      rows: [{ cells: ['quý II/2026', '4', '0', '0', '3', '0'] }, { cells: ['quý III/2026', '2', '1', '0', '1', '0'] }],
    });
    expect(picture).toMatchObject({ kind: 'picture', caption: 'Hình 3. Diễn biến qua các kỳ' });
  });

  it('are left out where there is nothing to compare', () => {
    expect([trendBlocks(figuresOf(aSnapshot(lines))), agencyPicture(figuresOf(aSnapshot(lines.slice(0, 1))))]).toEqual([[], []]);
  });

  it('name the side of an agency, as two sides have agencies of one name', () => {
    expect(agencyPicture(figuresOf(aSnapshot(lines)))[0]).toMatchObject({ svg: expect.stringContaining('Sở Du lịch (Hà Nội)') });
  });
});
