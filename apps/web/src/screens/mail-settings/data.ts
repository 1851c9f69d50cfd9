import { queryOptions } from '@tanstack/react-query';
import type { MailChoiceView } from '@views/directory';
import { api } from '../../api/client';

export const mailChoiceQuery = queryOptions({ queryKey: ['session', 'mail'], queryFn: () => api.get<MailChoiceView>('/session/mail') });

export const chooseMail = (wish: MailChoiceView) => api.put<MailChoiceView>('/session/mail', wish);
