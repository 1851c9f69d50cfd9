import { IconBan, IconBriefcaseOff, IconDoorOff } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { PersonView } from '@views/directory';
import list from '../../pieces/list.module.css';
import { Mark } from '../../pieces/mark';
import { useNames } from '../../words/names';
import { usePeopleWords } from './words';

/** A person in the list: address, offices of today, and what calls for an administrator. */
export function PersonItem({ person, mayAdminister }: { person: PersonView; mayAdminister: boolean }) {
  const t = usePeopleWords();
  const { titleOf, nameOf } = useNames();
  const { id, name, email, disabled, memberships, signedInAt } = person;
  const offices = memberships.map((one) => `${titleOf(one)}, ${nameOf({ nameVi: one.agencyNameVi, nameEn: one.agencyNameEn })}`);
  return (
    <li className={list.item}>
      <Link to="/people/$id" params={{ id }} className={list.title}>
        {name}
      </Link>
      <div className={list.where}>{[email, ...offices].join(' · ')}</div>
      <div className={list.marks}>
        {disabled && (
          <Mark tone="late" icon={IconBan}>
            {t('disabled')}
          </Mark>
        )}
        {!disabled && offices.length === 0 && (
          <Mark tone="soon" icon={IconBriefcaseOff}>
            {t('withoutOffice')}
          </Mark>
        )}
        {!disabled && mayAdminister && signedInAt === null && (
          <Mark tone="soon" icon={IconDoorOff}>
            {t('neverSignedIn')}
          </Mark>
        )}
      </div>
    </li>
  );
}
