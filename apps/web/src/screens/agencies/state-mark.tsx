import { IconArchive, IconCircleCheck, IconClock } from '@tabler/icons-react';
import type { Validity } from '@views/directory';
import { useToday } from '../../api/welcome';
import { Mark } from '../../pieces/mark';
import { useAgenciesWords } from './words';

/** Whether something exists today. */
export function ValidityMark({ of: { validFrom, validTo } }: { of: Validity }) {
  const t = useAgenciesWords();
  const today = useToday();
  if (validTo && validTo < today)
    return (
      <Mark tone="quiet" icon={IconArchive}>
        {t('ended')}
      </Mark>
    );
  const isComing = validFrom !== null && validFrom > today;
  return (
    <Mark tone={isComing ? 'soon' : 'well'} icon={isComing ? IconClock : IconCircleCheck}>
      {isComing ? t('coming') : t('now')}
    </Mark>
  );
}
