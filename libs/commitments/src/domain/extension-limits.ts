import { conflict, type DomainError, daysBetween, invalid, type LocalDate } from '@dondoc/kernel';

/** How often, and how far, an assignment of a side may be extended. */
export interface ExtensionLimits {
  /** So many the coordinator decides on; any further one is for the vice-chair. */
  byCoordinator: number;
  /** No more than so many altogether. */
  most: number;
  /** Days from the original due date. */
  mostDays: number;
}

/** What holds where the administrator of the side says nothing else. */
export const EXTENSION_LIMITS: ExtensionLimits = { byCoordinator: 2, most: 3, mostDays: 366 };

const within = (value: number, from: number, to: number) => Number.isInteger(value) && value >= from && value <= to;

/** @throws invalid `extension.limits` */
export function checkedLimits(limits: ExtensionLimits): ExtensionLimits {
  const { byCoordinator, most, mostDays } = limits;
  if (within(most, 1, 20) && within(byCoordinator, 0, most) && within(mostDays, 1, 3660)) return { byCoordinator, most, mostDays };
  throw invalid(
    'extension.limits',
    'Số lần gia hạn từ 1 đến 20, trong đó cơ quan điều phối quyết định không quá số lần đó; tổng số ngày từ 1 đến 3660.',
    'Between 1 and 20 extensions, of which the coordinator decides on no more than that; between 1 and 3660 days altogether.',
  );
}

export interface Extended {
  extensionCount: number;
  originalDueDate: LocalDate | null;
}

/** @throws conflict `extension.tooMany`, `extension.tooLong` */
export function mustBeWithin({ most, mostDays }: ExtensionLimits, { extensionCount, originalDueDate }: Extended, to: LocalDate): void {
  if (extensionCount >= most) throw tooMany(most);
  if (originalDueDate !== null && daysBetween(originalDueDate, to) > mostDays) throw tooLong(mostDays);
}

/** Whether the next extension is the vice-chair's to decide. */
export const isForViceChair = ({ byCoordinator }: ExtensionLimits, { extensionCount }: Extended): boolean =>
  extensionCount >= byCoordinator;

const tooMany = (most: number): DomainError =>
  conflict('extension.tooMany', `Nhiệm vụ đã được gia hạn đủ ${most} lần.`, `The task has been extended ${most} times, and no more.`, {
    most,
  });

const tooLong = (mostDays: number): DomainError =>
  conflict(
    'extension.tooLong',
    `Thời hạn mới vượt quá ${mostDays} ngày so với thời hạn ban đầu.`,
    `The new due date is more than ${mostDays} days after the original one.`,
    { mostDays },
  );
