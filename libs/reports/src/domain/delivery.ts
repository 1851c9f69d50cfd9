import { conflict, type Id, type Instant, invalid, isLocalDate, type LocalDate, startOfDay, tidy } from '@dondoc/kernel';

export interface HandedOver {
  by: string;
  /** The day of the record where none is given. */
  on?: LocalDate;
  now: Instant;
  today: LocalDate;
}

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

  private constructor(fields: Partial<Delivery>) {
    Object.assign(this, fields);
  }

  static planned(of: { id: Id; reportId: Id; committeeAgencyId: Id }): Delivery {
    return new Delivery({ ...of, method: 'mail', state: 'planned', messageId: null, deliveredAt: null, handedOverBy: null });
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
}
