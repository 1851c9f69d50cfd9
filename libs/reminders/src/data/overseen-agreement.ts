import type { Tx } from '@dondoc/database';
import { isId, notFound } from '@dondoc/kernel';
import type { AgreementPortfolioView } from '../views';

/** @throws notFound `object.notFound` */
export async function agreementToOversee(tx: Tx, idOrCode: string): Promise<AgreementPortfolioView['agreement']> {
  const [agreement] = await tx.query<AgreementPortfolioView['agreement']>(
    `select id, code, json_build_object('vi', title_vi, 'en', title_en) as title from agreement where ${isId(idOrCode) ? 'id' : 'code'} = $1`,
    [idOrCode],
  );
  if (!agreement) throw notFound('object.notFound', 'Không tìm thấy.', 'Not found.');
  return agreement;
}
