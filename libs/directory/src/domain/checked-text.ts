import { invalid, tidy } from '@dondoc/kernel';

const NAME_LENGTH = 200;
const ADDRESS_LENGTH = 254;
/** One mailbox as people have them: no quoted local parts, no comments. */
const ADDRESS = /^[^\s@<>()",;:\\[\]]+@[^\s@<>()",;:\\[\].-][^\s@<>()",;:\\[\]]*\.[^\s@<>()",;:\\[\].]{2,}$/;

/** A name or title on one line, 1 to 200 characters. `field` names it in the refusal. */
export function nameText(text: string, field: string): string {
  const name = tidy(text).replace(/\s+/g, ' ');
  if (name === '') throw invalid('name.empty', 'Không được để trống.', 'Must not be empty.', { field });
  if (name.length > NAME_LENGTH)
    throw invalid('name.tooLong', `Dài quá ${NAME_LENGTH} ký tự.`, `Longer than ${NAME_LENGTH} characters.`, { field });
  return name;
}

/** A mail address, as it was typed; two addresses that differ in upper and lower case only count as one. */
export function mailAddress(text: string, field: string): string {
  const address = tidy(text);
  if (address.length > ADDRESS_LENGTH || !ADDRESS.test(address)) {
    throw invalid(
      'address.shape',
      `“${address.slice(0, 80)}” không phải là địa chỉ thư điện tử.`,
      `“${address.slice(0, 80)}” is not a mail address.`,
      { field },
    );
  }
  return address;
}
