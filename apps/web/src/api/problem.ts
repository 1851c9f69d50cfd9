/** A refusal in words (RFC 9457), as the server says it in the language spoken. Status 0: the server could not be reached. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly fields: readonly WrongField[] = [],
    readonly details: Record<string, unknown> = {},
  ) {
    super(message);
  }

  /** The sentence to stand beside an input. */
  of(field: string): string | undefined {
    const wrong = this.fields.find((one) => one.field === field);
    return wrong?.message ?? (this.details.field === field || this.code.split('.').includes(field) ? this.message : undefined);
  }
}

export interface WrongField {
  field: string;
  message: string;
}

interface ProblemBody {
  title?: string;
  code?: string;
  fields?: WrongField[];
  details?: Record<string, unknown>;
}

export function problemFrom(status: number, body: unknown): Problem {
  const { title = '', code = '', fields, details } = (body ?? {}) as ProblemBody;
  return new Problem(status, code, title, fields, details);
}

export const unreachable = () => new Problem(0, 'offline', '');
