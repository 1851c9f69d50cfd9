import { conflict, invalid, isLocalDate, type LocalDate, tidy } from '@dondoc/kernel';

/** What the leadership's meeting made of an item. */
export interface MeetingOutcome {
  discussedOn: LocalDate;
  outcome: string;
}

const LONGEST = 2000;

/** Takes an item off the list. @throws conflict `meetingItem.takenOff`, invalid `meetingItem.discussedOn`, `meetingItem.outcome` */
export function outcomeOf(
  item: { takenOffAt: string | null; listedOn: LocalDate },
  input: MeetingOutcome,
  today: LocalDate,
): MeetingOutcome {
  if (item.takenOffAt !== null)
    throw conflict('meetingItem.takenOff', 'Nội dung này đã được đưa ra khỏi danh mục.', 'This item has been taken off the list.');
  const { discussedOn } = input;
  if (!isLocalDate(discussedOn) || discussedOn < item.listedOn || discussedOn > today)
    throw invalid(
      'meetingItem.discussedOn',
      'Ngày họp phải từ ngày đưa vào danh mục đến hôm nay.',
      'The day of the meeting lies between the day of listing and today.',
    );
  const outcome = tidy(input.outcome);
  if (outcome === '' || outcome.length > LONGEST)
    throw invalid(
      'meetingItem.outcome',
      'Cần ghi kết quả xem xét (tối đa 2000 ký tự).',
      'Write what came of it (2000 characters at the most).',
    );
  return { discussedOn, outcome };
}
