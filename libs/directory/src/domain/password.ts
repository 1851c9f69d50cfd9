import { invalid } from '@dondoc/kernel';

export const PASSWORD_MIN = 12;
/** Longer ones are refused so that nobody can keep the server busy with hashing. */
export const PASSWORD_MAX = 200;

/** The form in which a password is hashed and compared: NFC, so that “Đà” typed on two keyboards is one password. Nothing is trimmed. */
export function passwordText(password: string): string {
  return password.normalize('NFC');
}

/** A password good enough to be set. Length is what counts (NIST SP 800-63B); there are no rules about kinds of characters. */
export function newPasswordText(password: string): string {
  const text = passwordText(password);
  const length = [...text].length;
  if (length < PASSWORD_MIN) {
    throw invalid(
      'password.tooShort',
      `Mật khẩu phải có ít nhất ${PASSWORD_MIN} ký tự; hãy ghép vài từ dễ nhớ.`,
      `A password has at least ${PASSWORD_MIN} characters; a few words that are easy to remember will do.`,
      { field: 'password' },
    );
  }
  if (length > PASSWORD_MAX) {
    throw invalid(
      'password.tooLong',
      `Mật khẩu có nhiều nhất ${PASSWORD_MAX} ký tự.`,
      `A password has at the most ${PASSWORD_MAX} characters.`,
      { field: 'password' },
    );
  }
  return text;
}
