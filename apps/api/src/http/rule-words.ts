import type { Words } from '@dondoc/kernel';

const WORDS: Record<string, string> = {
  whitelistValidation: 'Không có thuộc tính này.',
  isString: 'Phải là văn bản.',
  isId: 'Phải là mã định danh (UUID).',
  isLocalDate: 'Phải là ngày có thật, dạng YYYY-MM-DD.',
  isInt: 'Phải là số nguyên.',
  min: 'Nhỏ hơn mức cho phép.',
  max: 'Lớn hơn mức cho phép.',
  isBoolean: 'Phải là true hoặc false.',
  isIn: 'Không phải một trong các giá trị cho phép.',
  isArray: 'Phải là danh sách.',
  isObject: 'Phải là đối tượng.',
  isEmail: 'Phải là một địa chỉ thư điện tử.',
  maxLength: 'Dài quá mức cho phép.',
  minLength: 'Ngắn hơn mức cho phép.',
  matches: 'Không đúng dạng cho phép.',
  arrayMaxSize: 'Danh sách dài quá mức cho phép.',
  arrayUnique: 'Danh sách có phần tử trùng nhau.',
};

const NOT_GIVEN: Words = { vi: 'Chưa nhập.', en: 'Not given.' };
/** What class-validator says of a text that must not be empty. */
const AT_LEAST_ONE = / to 1 characters$/;

/** A broken rule in both languages; the English sentence is class-validator's own. */
export function wordsOfRule(rule: string, english: string | undefined): Words {
  if (rule === 'minLength' && AT_LEAST_ONE.test(english ?? '')) return NOT_GIVEN;
  return { vi: WORDS[rule] ?? 'Giá trị không hợp lệ.', en: english ?? 'The value is not valid.' };
}
