import type { Language } from '@dondoc/kernel';
import { type Composed, type Html, html, layout } from '@dondoc/mail';
import type { Outgoing } from '../data/outgoing';
import { type OfficialDocument, officialDocument } from '../domain/document';
import { excerptOf } from './excerpt';
import { toHtml } from './html';
import { toText } from './text';

/** In characters. A longer body would be cut off by mail programs: then the annex, or all but the overview, stays in the attached files. */
const LONGEST_BODY = 80_000;
/** An annex of more rows is longer than that in any case. */
const MOST_ROWS = 400;

interface MailWords {
  greeting: string;
  attached: string;
  annexAttached: string;
  restAttached: string;
  why: string;
}

/** A signed report as mail: the report itself in the body, without the drawings that mail programs do not show. Its files are attached later. */
export function mailOf(report: Outgoing, language: Language): Composed {
  const { content } = report;
  const document = officialDocument(content);
  const words = wordsOf(report)[language];
  const { shown, isWhole, inHtml } = thatFits(document);
  const note = !isWhole && (shown === document ? words.annexAttached : words.restAttached);
  const body = html`<p>${words.greeting}</p><p>${words.attached}</p>${note && html`<p>${note}</p>`}<hr style="border:0;border-top:1px solid #d9dee3;margin:16px 0">${inHtml}`;
  return {
    subject: `${content.signing?.number ? `Báo cáo số ${content.signing.number}` : 'Báo cáo'}: ${content.subjectVi}`,
    html: layout({ language, title: content.subjectVi, body, why: words.why }),
    text: [words.greeting, words.attached, ...(note ? [note] : []), '', toText(shown), '', words.why].join('\n'),
  };
}

/** The whole report, or as much of it as a mail may hold. */
function thatFits(document: OfficialDocument): { shown: OfficialDocument; isWhole: boolean; inHtml: Html } {
  const isShort = document.annex.table.rows.length <= MOST_ROWS;
  const whole = isShort && toHtml(document, { annex: true, pictures: false });
  if (whole && whole.toString().length <= LONGEST_BODY) return { shown: document, isWhole: true, inHtml: whole };
  const withoutAnnex = isShort && toHtml(document, { annex: false, pictures: false });
  if (withoutAnnex && withoutAnnex.toString().length <= LONGEST_BODY) return { shown: document, isWhole: false, inHtml: withoutAnnex };
  const shown = excerptOf(document);
  return { shown, isWhole: false, inHtml: toHtml(shown, { annex: false, pictures: false }) };
}

function wordsOf({ content }: Outgoing): Record<Language, MailWords> {
  const { committee, issuer, agreement, period } = content;
  return {
    vi: {
      greeting: committee ? `Kính gửi ${committee.nameVi},` : 'Kính gửi quý cơ quan,',
      attached: `${issuer.nameVi} gửi báo cáo dưới đây; kèm theo thư là bản Word, bản PDF và phụ lục Excel.`,
      annexAttached: 'Phụ lục nằm trong các tệp kèm theo.',
      restAttached: 'Thư chỉ nêu tình hình chung; toàn văn báo cáo và phụ lục nằm trong các tệp kèm theo.',
      why: `Thư này gửi đến nơi nhận báo cáo của ${issuer.localityNameVi} theo thỏa thuận ${agreement.code}. Kết luận của cơ quan có thể gửi lại cho cơ quan đầu mối bằng văn bản; không cần đăng nhập hệ thống.`,
    },
    en: {
      greeting: committee ? `To ${committee.nameVi},` : 'Dear Sir or Madam,',
      attached: `${issuer.nameVi} sends the report below, for ${period.key}; it is attached for Word and as PDF, its annex as an Excel workbook.`,
      annexAttached: 'The annex is in the attached files.',
      restAttached: 'This mail holds the overview; the whole report and its annex are in the attached files.',
      why: `You get this mail as the recipient of the reports of ${issuer.localityNameVi} under agreement ${agreement.code}. Conclusions may go back to the coordinating agency on paper; there is no need to sign in.`,
    },
  };
}
