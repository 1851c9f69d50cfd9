import type { ReportContent } from './compile';

/** Signed for somebody higher: `KT. CHỦ TỊCH` (Decree 30/2020/NĐ-CP), `K/T CHÁNH VĂN PHÒNG` (guidance of the Party). */
const FOR = /^K[/]?T[.]? /;

/** The lines above the name. The title of the signer's office stands in the last one; who signs in their own right signs for nobody. */
export function signatureLines({ signing, form }: Pick<ReportContent, 'signing' | 'form'>): string[] {
  const lines = form.heads.signatureVi;
  const title = signing?.signerTitleVi?.toLocaleUpperCase('vi');
  const last = lines.at(-1) ?? '';
  if (!title || form.signsAsSaid || title.startsWith(last)) return lines;
  const superior = lines.find((line) => FOR.test(line))?.replace(FOR, '');
  const signsForNobody = superior !== undefined && title.startsWith(superior);
  return [...lines.slice(0, -1).filter((line) => !(signsForNobody && FOR.test(line))), title];
}
