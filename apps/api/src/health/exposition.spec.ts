import { exposition } from './exposition';

describe('the metrics page', () => {
  it('names each metric once and gives one line per value', () => {
    const text = exposition([
      {
        name: 'dondoc_messages',
        help: 'Messages by state',
        type: 'gauge',
        values: [
          { labels: { state: 'sent' }, value: 3 },
          { labels: { state: 'planned' }, value: 1 },
        ],
      },
    ]);
    expect(text).toBe(
      '# HELP dondoc_messages Messages by state\n# TYPE dondoc_messages gauge\ndondoc_messages{state="sent"} 3\ndondoc_messages{state="planned"} 1\n',
    );
  });

  it('escapes what would end a label', () => {
    const text = exposition([{ name: 'x', help: 'x', type: 'gauge', values: [{ labels: { a: 'q"\\\n' }, value: 1 }] }]);
    expect(text).toContain('x{a="q\\"\\\\\\n"} 1');
  });
});
