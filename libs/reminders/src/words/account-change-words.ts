import type { AccountChange } from '../domain/account-mail';

/** The strings of the mails that tell people of changes of what they sign in with. */
export interface AccountChangeWords {
  what: Record<AccountChange, string>;
  said: string;
  when: (date: string, time: string) => string;
  who: { oneself: string; byLink: string; other: (name: string) => string };
  where: (devices: string) => string;
  device: (browser: string, system: string) => string;
  unknownDevice: string;
  nowhere: string;
  right: string;
  wrong: string;
  open: string;
  why: string;
}

export const accountChangeVi: AccountChangeWords = {
  what: {
    totpAdded: 'Đã thêm ứng dụng tạo mã',
    passkeyAdded: 'Đã thêm khóa truy cập',
    totpRemoved: 'Đã gỡ ứng dụng tạo mã',
    passkeyRemoved: 'Đã gỡ khóa truy cập',
    allRemoved: 'Đã gỡ mọi lớp xác thực thứ hai',
    codesRenewed: 'Đã đổi các mã dự phòng',
    passwordSet: 'Mật khẩu đã được đặt mới',
    identityLinked: 'Đã liên kết tài khoản đăng nhập một lần',
    identityUnlinked: 'Đã bỏ liên kết tài khoản đăng nhập một lần',
  },
  said: 'Cách đăng nhập vào tài khoản Đôn Đốc của bạn vừa thay đổi:',
  when: (date, time) => `Thời điểm: ${time}, ${date}`,
  who: {
    oneself: 'Người thực hiện: người đang đăng nhập bằng tài khoản này',
    byLink: 'Người thực hiện: người mở liên kết được gửi tới bạn',
    other: (name) => `Người thực hiện: quản trị viên ${name}`,
  },
  where: (devices) => `Khi gửi thư này, tài khoản đang đăng nhập ở: ${devices}`,
  device: (browser, system) => `${browser} trên ${system}`,
  unknownDevice: 'một thiết bị không rõ',
  nowhere: 'không nơi nào',
  right: 'Nếu đó là bạn, hoặc do bạn đề nghị, thì không cần làm gì.',
  wrong:
    'Nếu không phải: hãy mở trang tài khoản, kết thúc mọi phiên đăng nhập khác, đổi mật khẩu, gỡ những gì bạn không nhận ra, và báo ngay cho quản trị viên của địa phương. Nếu không đăng nhập được nữa, hãy báo quản trị viên.',
  open: 'Xem trang tài khoản',
  why: 'Bạn nhận thư này vì đây là tài khoản của bạn. Thư không chứa mật khẩu, mã hay liên kết đăng nhập, và không tắt được.',
};

export const accountChangeEn: AccountChangeWords = {
  what: {
    totpAdded: 'An app with codes was added',
    passkeyAdded: 'A passkey was added',
    totpRemoved: 'The app with codes was removed',
    passkeyRemoved: 'A passkey was removed',
    allRemoved: 'All second factors were removed',
    codesRenewed: 'The recovery codes were renewed',
    passwordSet: 'A new password was set',
    identityLinked: 'An account of single sign-on was linked',
    identityUnlinked: 'An account of single sign-on was unlinked',
  },
  said: 'What you sign in to Đôn Đốc with has changed:',
  when: (date, time) => `When: ${time}, ${date}`,
  who: {
    oneself: 'By: whoever is signed in to this account',
    byLink: 'By: whoever opened the link that was sent to you',
    other: (name) => `By: the administrator ${name}`,
  },
  where: (devices) => `When this mail was sent, the account was signed in at: ${devices}`,
  device: (browser, system) => `${browser} on ${system}`,
  unknownDevice: 'an unknown device',
  nowhere: 'no place',
  right: 'If that was you, or was done for you, there is nothing to do.',
  wrong:
    'If not: open the account page, end all other sessions, change the password, remove what you do not recognise, and tell your locality’s administrator at once. If you can no longer sign in, tell the administrator.',
  open: 'Open the account page',
  why: 'You get this mail because it is your account. It holds no password, code or link that signs in, and cannot be turned off.',
};
