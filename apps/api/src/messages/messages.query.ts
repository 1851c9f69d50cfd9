import { MESSAGE_STATES, type MessageState } from '@dondoc/mail';
import { ChoiceField } from '../http/fields';
import { filtersOf, PageQuery } from '../http/paging';

export class MessagesQuery extends PageQuery {
  @ChoiceField(MESSAGE_STATES, { optional: true })
  state?: MessageState;
}

export class MessagesTableQuery extends filtersOf(MessagesQuery) {}
