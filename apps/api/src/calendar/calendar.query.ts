import { IdField } from '../http/fields';

export class CalendarQuery {
  @IdField({ optional: true, description: 'with the days of this locality' })
  localityId?: string;
}
