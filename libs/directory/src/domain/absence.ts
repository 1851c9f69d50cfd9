import { addDays, conflict, daysBetween, type Fact, type Id, type Instant, invalid, type LocalDate } from '@dondoc/kernel';

export interface NewAbsence {
  /** Oneself where it is not said. */
  personId?: Id;
  fromDate: LocalDate;
  /** The last day. */
  toDate: LocalDate;
  /** Holds the person's offices meanwhile. */
  substituteId?: Id | null;
}

interface Absent {
  id: Id;
  name: string;
  localityId: Id;
}

const LONGEST_DAYS = 366;

/** Days on which a person is not there: mail of their offices goes to whoever else reads it. */
export class Absence {
  id!: Id;
  personId!: Id;
  fromDate!: LocalDate;
  toDate!: LocalDate;
  substituteId!: Id | null;
  recordedAt!: Instant;
  recordedByPersonId!: Id | null;

  private constructor(values: Omit<Absence, 'end' | 'fact'>) {
    Object.assign(this, values);
  }

  /** @throws invalid `absence.dates`, `absence.substitute` */
  static record(input: NewAbsence & { personId: Id }, at: { id: Id; now: Instant; today: LocalDate; by: Id | null }): Absence {
    const { personId, fromDate, toDate, substituteId = null } = input;
    if (toDate < fromDate || toDate < at.today || daysBetween(fromDate, toDate) > LONGEST_DAYS)
      throw invalid(
        'absence.dates',
        'Thời gian vắng mặt phải từ ngày trước đến ngày sau, chưa kết thúc, và không quá một năm.',
        'An absence runs from a day to a later one that is not past, for a year at the most.',
        { field: 'toDate' },
      );
    if (substituteId === personId)
      throw invalid('absence.substitute', 'Người thay phải là người khác.', 'The substitute must be somebody else.', {
        field: 'substituteId',
      });
    return new Absence({ id: at.id, personId, fromDate, toDate, substituteId, recordedAt: at.now, recordedByPersonId: at.by });
  }

  /** Back earlier than said: `lastDay` is the last day away, yesterday where not given. One that had not begun by then never was: `undone`. */
  end(today: LocalDate, lastDay: LocalDate = addDays(today, -1)): 'ended' | 'undone' {
    if (this.toDate <= lastDay) throw conflict('absence.ended', 'Thời gian vắng mặt đã kết thúc.', 'The absence has ended already.');
    if (lastDay < this.fromDate) return 'undone';
    this.toDate = lastDay;
    return 'ended';
  }

  fact(kind: 'absence.recorded' | 'absence.ended', { id, name, localityId }: Absent, data: object = {}): Fact {
    const { fromDate, toDate, substituteId } = this;
    return { kind, about: { type: 'person', id }, localityId, data: { name, absenceId: this.id, fromDate, toDate, substituteId, ...data } };
  }
}
