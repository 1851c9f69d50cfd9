import type { Block } from './blocks';
import type { FormSettings } from './form-settings';

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'];
/** a, b, c, d, đ, e …: the letters that number items in Vietnamese documents. */
const LETTERS = 'abcdđeghiklmnopqrstuvxy';

/** Numbers headings on three levels as the form has them: `I.` `1.` `a)` or `I-` `1-` `a)`. */
export class Headings {
  private readonly counted = [0, 0, 0];

  constructor(private readonly after: FormSettings['numbering']) {}

  first(title: string): Block {
    return this.heading(1, `${ROMAN[this.next(1)] ?? ''}${this.after.roman} ${title}`);
  }

  second(title: string): Block {
    return this.heading(2, `${this.next(2) + 1}${this.after.arabic} ${title}`);
  }

  third(title: string): Block {
    const n = this.next(3);
    const letter = LETTERS[n] ?? `${LETTERS[n % LETTERS.length]}${Math.floor(n / LETTERS.length)}`;
    return this.heading(3, `${letter}${this.after.letter} ${title}`);
  }

  /** Counts one of this level from nought; deeper levels begin again. */
  private next(level: 1 | 2 | 3): number {
    const n = this.counted[level - 1] ?? 0;
    this.counted[level - 1] = n + 1;
    this.counted.fill(0, level);
    return n;
  }

  private heading(level: 1 | 2 | 3, text: string): Block {
    return { kind: 'heading', level, text };
  }
}
