import { IntegerQuery, TextField } from '../http/fields';

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

export class EngineNowQuery {
  @TextField({ matches: INSTANT, description: 'the moment of the first move' })
  since!: string;

  @TextField({ matches: INSTANT, description: 'the moment of the last move' })
  swept!: string;

  @IntegerQuery({ from: 0, to: 2_147_483_647, description: 'the last fact before the first move' })
  fact!: number;
}
