import { useEffect } from 'react';
import type { Entry, Group } from './entries';
import { About, Marked } from './marked';
import classes from './search.module.css';
import { useSearchWords } from './words';

interface OptionsProps {
  id: string;
  groups: readonly Group[];
  chosen: string | null;
  onChoose: (id: string) => void;
  onOpen: (id: string) => void;
}

/** The list of the combobox: the focus stays in the input, which names the chosen line. */
export function Options({ id, groups, chosen, onChoose, onOpen }: OptionsProps) {
  const t = useSearchWords();
  useEffect(() => {
    if (chosen) document.getElementById(`${id}-${chosen}`)?.scrollIntoView({ block: 'nearest' });
  }, [id, chosen]);
  return (
    <div id={id} role="listbox" aria-label={t('results')} className={classes.results}>
      {groups.map(({ kind, entries }) => (
        // biome-ignore lint/a11y/useSemanticElements: a group of options in a listbox
        <div key={kind} role="group" aria-labelledby={`${id}-${kind}`}>
          <div id={`${id}-${kind}`} className={classes.kind} role="presentation">
            {t(`kind.${kind}`)}
          </div>
          {entries.map((entry) => (
            <Option
              key={entry.id}
              id={`${id}-${entry.id}`}
              entry={entry}
              isChosen={entry.id === chosen}
              onChoose={onChoose}
              onOpen={onOpen}
            />
          ))}
        </div>
      ))}
    </div>
  );
}

interface OptionProps extends Pick<OptionsProps, 'id' | 'onChoose' | 'onOpen'> {
  entry: Entry;
  isChosen: boolean;
}

function Option({ id, entry, isChosen, onChoose, onOpen }: OptionProps) {
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the input
    // biome-ignore lint/a11y/useKeyWithClickEvents: the input answers to the keys
    <div
      id={id}
      role="option"
      aria-selected={isChosen}
      className={classes.option}
      onMouseMove={() => onChoose(entry.id)}
      onClick={() => onOpen(entry.id)}
    >
      <div className={classes.title}>
        <Marked pieces={entry.title} />
      </div>
      <About where={entry.where} snippet={entry.snippet} />
    </div>
  );
}
