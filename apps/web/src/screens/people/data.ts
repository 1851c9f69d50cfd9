import type { PersonDetail } from '@views/directory';
import type { Id, Language } from '@views/kernel';
import { api } from '../../api/client';

export interface NewPerson {
  name: string;
  email: string;
  language: Language;
  localityId: Id;
}

export const addPerson = (input: NewPerson) => api.post<Pick<PersonDetail, 'id'>>('/people', input);
