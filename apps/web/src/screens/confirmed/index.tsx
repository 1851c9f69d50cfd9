import { Text } from '@mantine/core';
import { useEffect } from 'react';
import { Threshold } from '../../frame/threshold';
import { AnchorLink } from '../../pieces/links';
import { tellOtherTabs } from '../../session/other-tabs';
import { useConfirmedWords } from './words';

/** To here the provider sends back whoever went there in a tab of its own; the page that waits in the other tab goes on. */
export function Confirmed() {
  const t = useConfirmedWords();
  useEffect(tellOtherTabs, []);
  return (
    <Threshold title={t('title')}>
      <Text>{t('about')}</Text>
      <AnchorLink to="/" size="sm">
        {t('home')}
      </AnchorLink>
    </Threshold>
  );
}
