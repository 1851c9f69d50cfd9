/** The strings of the mail that hands an anchor of the journal out. */
export interface AnchorWords {
  title: string;
  said: (locality: string, facts: number) => string;
  keep: string;
  open: string;
}

export const anchorVi: AnchorWords = {
  title: 'Mã neo của nhật ký',
  said: (locality, facts) => `Nhật ký của ${locality} lúc này có ${facts} mục đã niêm phong. Mã neo:`,
  keep: 'Hãy giữ thư này. Nếu sau này có ai sửa hoặc cắt nhật ký trên máy chủ, dán mã này vào trang Nhật ký hoạt động, ô “Mã neo để đối chiếu”, sẽ thấy.',
  open: 'Mở nhật ký',
};

export const anchorEn: AnchorWords = {
  title: 'An anchor of the journal',
  said: (locality, facts) => `The journal of ${locality} has ${facts} sealed entries at this moment. The anchor:`,
  keep: 'Keep this mail. If somebody edits or cuts the journal on the server one day, pasting this anchor on the page of the journal, under “Anchor to compare with”, shows it.',
  open: 'Open the journal',
};
