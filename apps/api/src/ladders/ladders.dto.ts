import type { Ladders } from '@dondoc/reminders';
import { PartsField } from '../http/fields';
import { RungDto } from './rung.dto';

/** A ladder per kind of subject; a kind left out climbs the default of its side. */
export class LaddersDto implements Ladders {
  @PartsField(() => RungDto, { optional: true, most: 30 })
  statusUpdate?: RungDto[];

  @PartsField(() => RungDto, { optional: true, most: 30 })
  dueDate?: RungDto[];

  @PartsField(() => RungDto, { optional: true, most: 30 })
  acknowledgement?: RungDto[];

  @PartsField(() => RungDto, { optional: true, most: 30 })
  consolidation?: RungDto[];

  @PartsField(() => RungDto, { optional: true, most: 30 })
  signature?: RungDto[];

  @PartsField(() => RungDto, { optional: true, most: 30 })
  explanation?: RungDto[];

  @PartsField(() => RungDto, { optional: true, most: 30 })
  directive?: RungDto[];

  /** From the day on which silence became a signal. */
  @PartsField(() => RungDto, { optional: true, most: 30 })
  stale?: RungDto[];
}
