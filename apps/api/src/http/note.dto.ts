import { TextField } from './fields';

/** Why something is returned. */
export class NoteDto {
  @TextField({ least: 1, most: 2000 })
  note!: string;
}

export class ReasonDto {
  @TextField({ least: 1, most: 2000 })
  reason!: string;
}
