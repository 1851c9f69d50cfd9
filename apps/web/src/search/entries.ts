import { linkOptions } from '@tanstack/react-router';
import type { FoundStatusUpdate } from '@views/commitments';
import type { Piece } from '@views/kernel';
import type { FoundReport } from '@views/reports';
import { formatDate } from '../words/dates';
import { useLanguage, useNames } from '../words/names';
import { usePeriod } from '../words/period';
import type { SearchResult } from './data';
import { useSearchWords } from './words';

export const KINDS = ['agreements', 'commitments', 'tasks', 'statusUpdates', 'reports'] as const;
export type Kind = (typeof KINDS)[number];

export interface Entry {
  id: string;
  title: Piece[];
  /** Where it belongs: codes, numbers, dates. */
  where: string;
  snippet: Piece[] | null;
  to: ReturnType<typeof toAgreement | typeof toPlace | typeof toTask | typeof toUpdate | typeof toReport>;
}

export interface Group {
  kind: Kind;
  entries: Entry[];
  more: boolean;
}

const toAgreement = (code: string) => linkOptions({ to: '/agreements/$code', params: { code } });
const toPlace = (code: string, hash: string) => linkOptions({ to: '/agreements/$code', params: { code }, hash });
const toTask = (id: string) => linkOptions({ to: '/tasks/$id', params: { id } });
const toUpdate = (id: string, hash: string) => linkOptions({ to: '/assignments/$id', params: { id }, hash });
const toReport = (id: string) => linkOptions({ to: '/reports/$id', params: { id } });

const joined = (...parts: (string | null | false)[]) => parts.filter(Boolean).join(' · ');
const plainPiece = (text: string): Piece[] => [{ text, found: false }];

/** What was found as lines to show, in the language spoken, by kind. */
export function useGroups(): (result: SearchResult | undefined) => Group[] {
  const english = useLanguage() === 'en';
  const [updateEntry, reportEntry] = [useUpdateEntry(), useReportEntry()];
  const title = (one: { titleVi: Piece[]; titleEn: Piece[] }) => (english ? one.titleEn : one.titleVi);
  return (result) => {
    if (!result) return [];
    const entries: Record<Kind, Entry[]> = {
      agreements: result.agreements.items.map((one) => ({
        ...one,
        title: title(one),
        where: joined(one.documentNumber, one.code),
        to: toAgreement(one.code),
      })),
      commitments: result.commitments.items.map((one) => ({
        ...one,
        title: title(one),
        where: one.code,
        to: toPlace(one.agreementCode, `commitment-${one.id}`),
      })),
      tasks: result.tasks.items.map((one) => ({ ...one, where: one.code, to: toTask(one.id) })),
      statusUpdates: result.statusUpdates.items.map(updateEntry),
      reports: result.reports.items.map(reportEntry),
    };
    return KINDS.map((kind) => ({ kind, entries: entries[kind], more: result[kind].more })).filter((group) => group.entries.length > 0);
  };
}

function useUpdateEntry() {
  const t = useSearchWords();
  const { nameOf } = useNames();
  return ({ id, assignmentId, taskTitle, taskCode, agency, reportedOn, snippet, isInternal }: FoundStatusUpdate): Entry => ({
    id,
    title: plainPiece(taskTitle),
    where: joined(nameOf(agency), t('updated', { date: formatDate(reportedOn) }), taskCode, isInternal && t('internal')),
    snippet,
    to: toUpdate(assignmentId, `update-${id}`),
  });
}

function useReportEntry() {
  const t = useSearchWords();
  const period = usePeriod();
  const { say } = useNames();
  return ({ id, periodKey, locality, number, version, agreementCode, snippet }: FoundReport): Entry => ({
    id,
    title: plainPiece(t('report', { period: period(periodKey), locality: say(locality) })),
    where: joined(number && t('numbered', { number }), t('version', { version: String(version) }), agreementCode),
    snippet,
    to: toReport(id),
  });
}
