import type { Tx } from '@dondoc/database';
import { type AwayOn, focalPointsAway } from '@dondoc/directory';
import { formatDate, type Id, type LocalDate, type Words } from '@dondoc/kernel';

/** What whoever sets a date is told where it falls into an absence of those who are to keep it; nothing is refused. */
export async function absenceWarnings(tx: Tx, agencyId: Id, date: LocalDate | null): Promise<{ warnings?: Words[] }> {
  if (date === null || date < tx.today) return {};
  const away = await focalPointsAway(tx, [agencyId], date);
  return away.length > 0 ? { warnings: away.map((one) => warning(one, date)) } : {};
}

function warning({ name, fromDate, toDate, substitute }: AwayOn, date: LocalDate): Words {
  const [day, from, to] = [date, fromDate, toDate].map(formatDate);
  return {
    vi: `Thời hạn ${day} rơi vào thời gian vắng mặt của ${name} (${from} – ${to}); ${substitute ? `người thay: ${substitute}` : 'chưa có người thay'}.`,
    en: `The due date ${day} falls into an absence of ${name} (${from} – ${to}); ${substitute ? `substitute: ${substitute}` : 'there is no substitute'}.`,
  };
}
