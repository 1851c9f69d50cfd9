interface OneMail {
  title: string;
  said: string;
  open: string;
  next: string;
  why: string;
}

/** The strings of the mails that let their reader choose a password. */
export interface AccountWords {
  hello: (name: string) => string;
  reset: OneMail;
  invitation: OneMail;
}

export const accountVi: AccountWords = {
  hello: (name) => `Kính gửi ${name},`,
  reset: {
    title: 'Đặt lại mật khẩu',
    said: 'Có người vừa yêu cầu đặt lại mật khẩu cho tài khoản này. Liên kết dưới đây dùng được một lần, trong 30 phút.',
    open: 'Đặt mật khẩu mới',
    next: 'Nếu không phải bạn yêu cầu, hãy bỏ qua thư này: mật khẩu hiện tại vẫn giữ nguyên. Đừng chuyển tiếp thư này cho ai.',
    why: 'Bạn nhận thư này vì địa chỉ của bạn được nhập ở trang quên mật khẩu.',
  },
  invitation: {
    title: 'Mời sử dụng Đôn Đốc',
    said: 'Quản trị viên của địa phương mời bạn dùng Đôn Đốc. Hãy tự đặt mật khẩu qua liên kết dưới đây; liên kết dùng được một lần, trong 7 ngày.',
    open: 'Đặt mật khẩu và vào',
    next: 'Đừng chuyển tiếp thư này cho ai. Nếu liên kết đã hết hạn, hãy xin quản trị viên gửi lời mời mới.',
    why: 'Bạn nhận thư này vì quản trị viên đã tạo tài khoản với địa chỉ của bạn.',
  },
};

export const accountEn: AccountWords = {
  hello: (name) => `Dear ${name},`,
  reset: {
    title: 'Choose a new password',
    said: 'Somebody asked for a new password for this account. The link below works once, within 30 minutes.',
    open: 'Choose a new password',
    next: 'If it was not you, leave this mail alone: your password stays as it is. Forward this mail to nobody.',
    why: 'You get this mail because your address was typed on the page for forgotten passwords.',
  },
  invitation: {
    title: 'You are invited to Đôn Đốc',
    said: 'Your locality’s administrator invites you to Đôn Đốc. Choose a password by the link below; it works once, within 7 days.',
    open: 'Choose a password and come in',
    next: 'Forward this mail to nobody. If the link has run out, ask your administrator for a new invitation.',
    why: 'You get this mail because an administrator made an account with your address.',
  },
};
