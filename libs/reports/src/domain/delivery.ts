import { conflict, type Id, type Instant, invalid, isLocalDate, type LocalDate, localDateAt, startOfDay, tidy } from '@dondoc/kernel';

export interface HandedOver {
  by: string;
  /** The day of the record where none is given. */
  on?: LocalDate;
  now: Instant;
  today: LocalDate;
}

export interface Received {
  /** The day of the record where none is given. */
  on?: LocalDate | undefined;
  note?: string | undefined;
  now: Instant;
  today: LocalDate;
  officeId: Id | null;
}

const LONGEST_NOTE = 2000;

/** One report on its way to one Standing Committee. */
export class Delivery {
  readonly id!: Id;
  readonly reportId!: Id;
  readonly committeeAgencyId!: Id;
  method!: 'mail' | 'byHand';
  state!: 'planned' | 'delivered';
  messageId!: Id | null;
  deliveredAt!: Instant | null;
  handedOverBy!: string | null;
  /** The committee's own word that it has the report. */
  receivedOn!: LocalDate | null;
  receiptNote!: string | null;
  receiptRecordedAt!: Instant | null;
  receiptRecordedByOfficeId!: Id | null;

  private constructor(fields: Partial<Delivery>) {
    Object.assign(this, fields);
  }

  static planned(of: { id: Id; reportId: Id; committeeAgencyId: Id }): Delivery {
    const receipt = { receivedOn: null, receiptNote: null, receiptRecordedAt: null, receiptRecordedByOfficeId: null };
    return new Delivery({ ...of, method: 'mail', state: 'planned', messageId: null, deliveredAt: null, handedOverBy: null, ...receipt });
  }

  /** A mail server accepted it. @returns whether that was news */
  arrivedByMail(now: Instant): boolean {
    if (this.state === 'delivered') return false;
    Object.assign(this, { state: 'delivered', method: 'mail', deliveredAt: now });
    return true;
  }

  /** @throws conflict `delivery.delivered`, invalid `delivery.handOver` */
  handedOver({ by, on, now, today }: HandedOver): void {
    if (this.state === 'delivered')
      throw conflict('delivery.delivered', 'Báo cáo đã đến nơi nhận.', 'The report has been delivered.', {
        method: this.method,
        deliveredAt: this.deliveredAt,
      });
    const handedOverBy = tidy(by);
    if (handedOverBy.length < 1 || handedOverBy.length > 200)
      throw invalid(
        'delivery.handOver',
        'Cần ghi rõ ai giao báo cáo (không quá 200 ký tự).',
        'Say who handed the report over, in at most 200 characters.',
      );
    if (on !== undefined && (!isLocalDate(on) || on > today))
      throw invalid(
        'delivery.handOver',
        'Ngày giao không hợp lệ hoặc ở sau hôm nay.',
        'The day of the hand-over is no date or lies after today.',
      );
    Object.assign(this, {
      state: 'delivered',
      method: 'byHand',
      handedOverBy,
      deliveredAt: on === undefined || on === today ? now : startOfDay(on),
    });
  }

  /** @throws conflict `delivery.notDelivered`, `delivery.received`; invalid `delivery.receipt` */
  received({ on, note, now, today, officeId }: Received): void {
    if (this.state !== 'delivered' || !this.deliveredAt)
      throw conflict('delivery.notDelivered', 'Báo cáo chưa được gửi đến nơi nhận.', 'The report has not been delivered yet.');
    if (this.receivedOn)
      throw conflict('delivery.received', 'Việc nhận báo cáo đã được ghi.', 'The receipt is recorded already.', {
        receivedOn: this.receivedOn,
      });
    const [receivedOn, receiptNote] = [on ?? today, tidy(note ?? '')];
    if (!isLocalDate(receivedOn) || receivedOn > today || receivedOn < localDateAt(this.deliveredAt))
      throw invalid(
        'delivery.receipt',
        'Ngày nhận không hợp lệ, trước ngày gửi hoặc ở sau hôm nay.',
        'The day of the receipt is no date, before the delivery or after today.',
      );
    if (receiptNote.length > LONGEST_NOTE)
      throw invalid('delivery.receipt', 'Ghi chú không quá 2000 ký tự.', 'A note has at most 2000 characters.');
    Object.assign(this, { receivedOn, receiptNote: receiptNote || null, receiptRecordedAt: now, receiptRecordedByOfficeId: officeId });
  }
}
