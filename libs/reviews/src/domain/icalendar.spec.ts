import { icalendar } from './icalendar';

const file = (summary: string, description = '') =>
  icalendar({
    name: 'Đôn Đốc: HN-LDG-2023',
    language: 'vi',
    writtenAt: '2026-05-25T02:00:00.123Z',
    days: [{ uid: 'a', on: '2026-12-31', summary, description, isMeeting: true }],
  });
const unfolded = (text: string) => text.replaceAll('\r\n ', '').split('\r\n');

describe('A calendar file', () => {
  it('has whole days that end on the next one, and the moment it was written in UTC', () => {
    expect(unfolded(file('Họp đánh giá'))).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Đôn Đốc//VI',
      'CALSCALE:GREGORIAN',
      'METHOD:PUBLISH',
      'X-WR-CALNAME:Đôn Đốc: HN-LDG-2023',
      'BEGIN:VEVENT',
      'UID:a@dondoc',
      'DTSTAMP:20260525T020000Z',
      'DTSTART;VALUE=DATE:20261231',
      'DTEND;VALUE=DATE:20270101',
      'SUMMARY:Họp đánh giá',
      'DESCRIPTION:',
      'TRANSP:OPAQUE',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
  });

  it('folds at 75 octets and cuts no character in two', () => {
    const text = 'Tổ chức hội nghị xúc tiến đầu tư, thương mại và du lịch giữa hai địa phương 🎉'.repeat(4);
    const lines = file(text).split('\r\n');
    for (const line of lines) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(unfolded(file(text)).find((line) => line.startsWith('SUMMARY'))).toBe(`SUMMARY:${text.replaceAll(',', '\\,')}`);
  });

  it('lets no text break out of its line', () => {
    const hostile = 'a;b,c\\d\r\nEND:VEVENT\nATTENDEE:x\u0007';
    expect(unfolded(file(hostile, hostile)).filter((line) => line.startsWith('ATTENDEE') || line === 'END:VEVENT')).toEqual(['END:VEVENT']);
    expect(unfolded(file(hostile))).toContain('SUMMARY:a\\;b\\,c\\\\d\\nEND:VEVENT\\nATTENDEE:x');
  });
});
