import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useDeed } from '../../api/deed';
import { useToday } from '../../api/welcome';
import { Page } from '../../frame/page';
import { AnchorLink } from '../../pieces/links';
import { useNames } from '../../words/names';
import { cycleQuery, type Draft, deeds } from './data';
import { Editor } from './editor';
import { useCyclesWords } from './words';

/** A first cycle for an agreement that has none. */
export function NewCycle() {
  const t = useCyclesWords();
  const { agreement } = useSearch({ from: '/inside/cycles/new' });
  const go = useNavigate();
  const today = useToday();
  const save = useDeed(deeds.draft, {
    said: t('editor.saved'),
    quiet: true,
    onDone: ({ id, cycleId }) => void go({ to: '/cycles/$id', params: { id: cycleId }, search: { version: id } }),
  });
  return (
    <Page title={t('editor.title')} above={<AnchorLink to="/cycles">{t('title')}</AnchorLink>}>
      <Editor
        agreementId={agreement}
        begins={{ activeFrom: today, assumed: true }}
        isNew
        saving={save}
        onSave={(draft, names) => save.run({ ...draft, ...names, agreementId: agreement })}
      />
    </Page>
  );
}

/** A draft written anew, or a further version drafted from the one in force. */
export function DraftVersion() {
  const t = useCyclesWords();
  const { nameOf } = useNames();
  const { id } = useParams({ from: '/inside/cycles/$id/draft' });
  const { version: wanted } = useSearch({ from: '/inside/cycles/$id/draft' });
  const { data: cycle } = useSuspenseQuery(cycleQuery(id));
  const go = useNavigate();
  const today = useToday();
  const base = cycle.versions.find((one) => one.id === wanted) ?? cycle.versions[0];
  const isDraft = base?.state === 'draft';
  const write = (draft: Draft) => (isDraft ? deeds.revise(base.id, draft) : deeds.draftVersion(id, draft));
  const save = useDeed(write, {
    said: t('editor.saved'),
    quiet: true,
    onDone: (changed) => void go({ to: '/cycles/$id', params: { id }, search: { version: changed.id } }),
  });
  const begins = { ...base, activeFrom: base && isDraft ? base.activeFrom : today, assumed: base?.assumed ?? false };
  return (
    <Page title={`${t('editor.title')}: ${nameOf(cycle)}`} above={<AnchorLink to="/cycles">{t('title')}</AnchorLink>}>
      <Editor agreementId={cycle.agreementId} begins={begins} saving={save} onSave={(draft) => save.run(draft)} />
    </Page>
  );
}
