import { useWords } from './words';

const KNOWN = ['conclusion', 'memorandum', 'minute', 'notice', 'plan'] as const;

/** What kind of document an agreement is; a kind that nobody has a word for yet stands as it came. */
export function useDocumentType() {
  const t = useWords();
  return (type: string): string => {
    const known = KNOWN.find((one) => one === type);
    return known ? t(`documentType.${known}`) : type;
  };
}
