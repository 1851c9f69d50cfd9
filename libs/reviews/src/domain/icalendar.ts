import { addDays, type Instant, type LocalDate } from '@dondoc/kernel';

/** A whole day in a calendar. */
export interface CalendarDay {
  /** Stays with the thing, so that a calendar that reads the file again moves the day instead of showing it twice. */
  uid: string;
  on: LocalDate;
  summary: string;
  description: string;
  /** People are expected to come; other days block nobody's time. */
  isMeeting: boolean;
}

export interface CalendarFile {
  name: string;
  language: 'vi' | 'en';
  writtenAt: Instant;
  days: readonly CalendarDay[];
}

/** The days as a calendar file (RFC 5545): whole days have no time zone, lines end in CRLF and are folded at 75 octets. */
export function icalendar({ name, language, writtenAt, days }: CalendarFile): string {
  const stamp = `${writtenAt.slice(0, 19).replace(/[-:]/g, '')}Z`;
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//Đôn Đốc//${language.toUpperCase()}`,
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(name)}`,
    ...days.flatMap((day) => eventOf(day, stamp)),
    'END:VCALENDAR',
  ]
    .map((line) => `${folded(line)}\r\n`)
    .join('');
}

function eventOf({ uid, on, summary, description, isMeeting }: CalendarDay, stamp: string): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${uid}@dondoc`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${basic(on)}`,
    `DTEND;VALUE=DATE:${basic(addDays(on, 1))}`,
    `SUMMARY:${escaped(summary)}`,
    `DESCRIPTION:${escaped(description)}`,
    `TRANSP:${isMeeting ? 'OPAQUE' : 'TRANSPARENT'}`,
    'END:VEVENT',
  ];
}

const basic = (date: LocalDate) => date.replaceAll('-', '');
const escaped = (text: string) =>
  text
    .replace(/[\\;,]/g, (character) => `\\${character}`)
    .replace(/\r?\n/g, '\\n')
    .replace(/\p{Cc}/gu, '');

const LONGEST = 75;

/** A continuation begins with a blank, which counts; no character is cut in two. */
function folded(line: string): string {
  const lines = [''];
  let octets = 0;
  for (const character of line) {
    const size = octetsOf(character.codePointAt(0) ?? 0);
    if (octets + size > LONGEST) {
      lines.push(' ');
      octets = 1;
    }
    lines[lines.length - 1] += character;
    octets += size;
  }
  return lines.join('\r\n');
}

/** In UTF-8. */
const octetsOf = (point: number) => (point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4);
