import { useSuspenseQuery } from '@tanstack/react-query';
import type { AgreementDetail, PartyView } from '@views/commitments';
import { useMemo } from 'react';
import { useToday } from '../../api/welcome';
import { useLanguage, useNames } from '../../words/names';
import { agenciesQuery, commitmentsIn } from './data';
import en from './en.json';
import { COLUMNS, type Column, type Known } from './pasted';
import vi from './vi.json';

export interface Option {
  value: string;
  label: string;
}

/** What a row can choose from, and what a pasted cell can name. */
export interface Options {
  commitments: Option[];
  agencies: Option[];
  known: Known;
}

const MOST_LETTERS = 90;
const short = (text: string) => (text.length > MOST_LETTERS ? `${text.slice(0, MOST_LETTERS)}…` : text);

const headings = Object.fromEntries(COLUMNS.map((column) => [column, [vi.field[column], en.field[column]]])) as Record<Column, string[]>;

export function useOptions(agreement: AgreementDetail, party: PartyView): Options {
  const { nameOf, titleOf } = useNames();
  const language = useLanguage();
  const { items } = useSuspenseQuery(agenciesQuery(party.locality.id, useToday())).data;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the names follow the language
  return useMemo(() => {
    const commitments = commitmentsIn(agreement.tree);
    return {
      commitments: commitments.map((node) => ({ value: node.id, label: short(`${node.number ?? node.code}. ${titleOf(node)}`) })),
      agencies: items
        .map((agency) => ({ value: agency.id, label: nameOf(agency) }))
        .sort((a, b) => a.label.localeCompare(b.label, language)),
      known: {
        headings,
        commitments: commitments.map(({ id, code, number, titleVi, titleEn }) => ({
          id,
          names: [code, ...(number === null ? [] : [String(number)]), titleVi, titleEn],
        })),
        agencies: items.map(({ id, code, nameVi, nameEn }) => ({ id, names: [code, nameVi, nameEn] })),
      },
    };
  }, [agreement.tree, items, language]);
}
