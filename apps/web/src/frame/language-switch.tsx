import { UnstyledButton } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { choose } from '../words/i18n';
import { useLanguage } from '../words/names';
import { useFrameWords } from './words';

/** Names the other language in that language. Sentences of the server are asked for anew. */
export function LanguageSwitch({ className }: { className?: string }) {
  const t = useFrameWords();
  const queries = useQueryClient();
  const other = useLanguage() === 'vi' ? 'en' : 'vi';
  const change = () => {
    choose(other);
    void queries.invalidateQueries();
  };
  return (
    <UnstyledButton className={className} onClick={change} lang={other}>
      {t('otherLanguage')}
    </UnstyledButton>
  );
}
