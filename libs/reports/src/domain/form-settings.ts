/** How one kind of issuer sets out its reports. Everything an office may have to correct is here, as data; lengths in millimetres, sizes in points. */
export interface FormSettings {
  legalSource: string;
  page: { top: number; bottom: number; left: number; right: number };
  annexPage: { top: number; bottom: number; left: number; right: number };
  font: string;
  sizes: { head: number; motto: number; body: number; table: number; annex: number; recipients: number; note: number };
  body: { firstLine: number; after: number; lineSpacing: number };
  head: { state: string; motto: string; superior: string | null };
  numberLine: { label: string; suffix: string };
  title: { document: string };
  addresseeLabel: string;
  sections: { results: string; obstacles: string; direction: string; recommendations: string; overview: string; byField: string };
  end: string;
  signature: string[];
  recipientsLabel: string;
  annex: { label: string; title: string };
  draftMark: string;
}

/** A People's Committee: Decree 30/2020/NĐ-CP, Annex I. */
const stateBody: FormSettings = {
  legalSource: 'Nghị định 30/2020/NĐ-CP, Phụ lục I',
  page: { top: 20, bottom: 20, left: 30, right: 17 },
  annexPage: { top: 20, bottom: 20, left: 20, right: 17 },
  font: 'Times New Roman',
  sizes: { head: 13, motto: 14, body: 14, table: 11, annex: 11, recipients: 11, note: 10 },
  body: { firstLine: 10, after: 6, lineSpacing: 1.15 },
  head: { state: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', motto: 'Độc lập - Tự do - Hạnh phúc', superior: null },
  numberLine: { label: 'Số: ', suffix: '/BC-UBND' },
  title: { document: 'BÁO CÁO' },
  addresseeLabel: 'Kính gửi: ',
  sections: {
    results: 'I. KẾT QUẢ THỰC HIỆN',
    overview: '1. Tình hình chung',
    byField: '2. Kết quả theo lĩnh vực',
    obstacles: 'II. TỒN TẠI, KHÓ KHĂN, VƯỚNG MẮC VÀ NGUYÊN NHÂN',
    direction: 'III. PHƯƠNG HƯỚNG, NHIỆM VỤ KỲ TỚI',
    recommendations: 'IV. KIẾN NGHỊ, ĐỀ XUẤT',
  },
  end: './.',
  signature: ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'],
  recipientsLabel: 'Nơi nhận:',
  annex: { label: 'PHỤ LỤC', title: 'TÌNH HÌNH THỰC HIỆN CÁC NHIỆM VỤ HỢP TÁC' },
  draftMark: 'DỰ THẢO',
};

const FORMS: Record<string, FormSettings> = { stateBody };

/** The settings of a form. A report names a form that this release knows: its content was compiled by it or by an earlier one. */
export function formSettings(form: string): FormSettings {
  return FORMS[form] ?? stateBody;
}
