// Writes config/data/common-passwords.txt: what people choose who are asked for a long password and do not want one. No list of stolen passwords went
// into it: words, names of places and walks over the keyboard, with the endings that are usual. Only what is long enough to be accepted otherwise.
import { writeFileSync } from 'node:fs';

const SHORTEST = 12;
const WORDS =
  `password passw0rd p@ssword p@ssw0rd matkhau mat-khau administrator admin quantri quantrivien welcome letmein changeme secret default
  hello iloveyou anhyeuem emyeuanh yeuem mottinhyeu giadinh hanhphuc mayman thanhcong football bongda dragon monkey sunshine princess superman batman
  qwerty qwertyuiop asdfgh asdfghjkl zxcvbnm 1q2w3e4r 1qaz2wsx q1w2e3r4 abc123 abcd1234 abcdef testtest test123 guest user root toor login
  vietnam vietnamvodich viet-nam hanoi saigon hochiminh haiphong danang cantho hue dalat lamdong nghean thanhhoa hatinh quangninh bacninh hungyen
  ninhbinh phutho tuyenquang thainguyen langson caobang laocai laichau sonla dienbien quangtri quangngai gialai daklak khanhhoa dongnai tayninh
  dongthap vinhlong angiang camau dondoc vanphong congvan ubnd ubndtinh hdnd tinhuy thanhuy sonoivu sotaichinh vanthu chuyenvien canbo lanhdao
  january february september october november december monday wednesday thursday saturday mothers computer internet samsung iphone google facebook`.split(
    /\s+/,
  );
const DIGITS = [
  '1',
  '12',
  '123',
  '1234',
  '12345',
  '123456',
  '1234567',
  '12345678',
  '123456789',
  '1234567890',
  '111',
  '1111',
  '888',
  '6789',
  '2468',
];
const YEARS = Array.from({ length: 46 }, (_, n) => String(1985 + n));
const ENDINGS = ['', ...DIGITS, ...YEARS].flatMap((end) => [end, `@${end}`]);
const WALKS = [
  '1234567890',
  '0987654321',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  'abcdefghijklmnopqrstuvwxyz',
  '1q2w3e4r5t6y7u8i9o0p',
  '1qaz2wsx3edc4rfv5tgb6yhn',
];

const found = new Set();
for (const word of WORDS) {
  for (const end of ENDINGS) found.add(word + end);
  for (const other of [word, word + word, 'viet', 'vn', '123', 'pass', 'admin']) found.add(word + other).add(other + word);
}
for (const walk of WALKS) {
  for (let from = 0; from < walk.length; from++)
    for (let length = SHORTEST; length <= 16; length++) found.add((walk + walk + walk).slice(from, from + length));
}
for (const sign of 'abcdefghijklmnopqrstuvwxyz0123456789.*@!-_')
  for (let length = SHORTEST; length <= 16; length++) found.add(sign.repeat(length));
for (const unit of ['12', '123', '1234', '123456', 'abc', 'abcd', 'abc123', 'qwe', 'asd', 'aA1', '1a', 'xyz', '112233', '121212', '987654'])
  for (let length = SHORTEST; length <= 18; length++) found.add(unit.repeat(20).slice(0, length));

const lines = [...found].map((one) => one.toLowerCase()).filter((one) => one.length >= SHORTEST);
const head =
  '# Long passwords that are easily guessed, made from words, places, dates and walks over the keyboard (tools/common-passwords.mjs).';
writeFileSync(new URL('../config/data/common-passwords.txt', import.meta.url), `${[head, ...[...new Set(lines)].sort()].join('\n')}\n`);
