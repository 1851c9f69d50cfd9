/** The strings of the mail about an administrator who came in by the emergency door. */
export interface BreakGlassWords {
  title: string;
  said: (newcomer: string) => string;
  next: string;
  open: string;
}

export const breakGlassVi: BreakGlassWords = {
  title: 'Có quản trị viên khẩn cấp mới',
  said: (newcomer) =>
    `${newcomer} vừa được tạo làm quản trị viên khẩn cấp của địa phương bằng lệnh trên máy chủ (dondoc admin break-glass). Người này đăng nhập bằng một liên kết dùng một lần.`,
  next: 'Nếu không ai trong cơ quan yêu cầu việc này, hãy khóa tài khoản đó ngay và báo đơn vị vận hành. Nếu đúng, hãy khóa tài khoản khi không còn cần.',
  open: 'Mở nhật ký',
};

export const breakGlassEn: BreakGlassWords = {
  title: 'A new emergency administrator',
  said: (newcomer) =>
    `${newcomer} was made an emergency administrator of your locality by a command on the server (dondoc admin break-glass), and signs in by a link that works once.`,
  next: 'If nobody of your office asked for it, disable that account at once and tell the operator. If somebody did, disable it when it is no longer needed.',
  open: 'Open the journal',
};
