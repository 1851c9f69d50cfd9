import type { Id, LocalDate } from '@dondoc/kernel';

/** What a replay assumes where the agreements state nothing. See the note in the file itself. */
export interface ReplayScript {
  schemaVersion: 1;
  assumed: true;
  noteVi: string;
  noteEn: string;
  agreements: ScriptedAgreement[];
  /** By agency code; the empty code is everybody else. */
  habits: Record<string, Habit>;
  events: ScriptedEvent[];
  /** Reports that nobody has signed yet. */
  unsigned: ReportOfSide[];
  conclusions: ScriptedConclusion[];
  phrases: { results: string[]; obstacles: string[]; recommendations: string[]; conclusion: string };
}

export interface ScriptedAgreement {
  code: string;
  /** The day on which it is entered. */
  importOn: LocalDate;
  /** Coordinating agencies by locality, where the agreement names none. */
  coordinating?: Record<string, string>;
  /** Standing committees reported to by locality, where the agreement names none. */
  committees: Record<string, string>;
  cycle: {
    nameVi: string;
    nameEn: string;
    preset: 'month' | 'quarter' | 'halfYear' | 'year' | 'everyTwoYears';
    anchor?: LocalDate;
    activeFrom: LocalDate;
    stated?: boolean;
  };
  tasks: ScriptedTask[];
}

export interface ScriptedTask {
  commitment: string;
  brokenDownOn: LocalDate;
  kind: 'dated' | 'ongoing';
  title: string;
  deliverable: string;
  /** By the code of the locality that signed. */
  sides: Record<string, { lead: string; due: LocalDate | null; cooperating?: string[] }>;
}

/** How an agency behaves. Working days; null: never. */
export interface Habit {
  /** After the assignment. */
  acknowledgeAfter: number | null;
  /** Before the agency deadline of a review; negative: after it. */
  reportBefore: number | null;
  /** Before the due date; negative: after it. */
  finishBefore: number | null;
}

export type ScriptedEvent =
  | { on: LocalDate; do: 'extend'; task: string; side: string; to: LocalDate; reason: string; decideAfter: number }
  | { on: LocalDate; do: 'submitEarly'; task: string; side: string; results: string }
  | { on: LocalDate; do: 'return'; task: string; side: string; note: string };

export interface ReportOfSide {
  agreement: string;
  period: string;
  side: string;
}

export interface ScriptedConclusion extends ReportOfSide {
  text: string;
  points: { text: string; task?: { commitment: string; title: string; deliverable: string; lead: string; due: LocalDate } }[];
}

/** An assignment as the replay needs to know it. */
export interface CastAssignment {
  id: Id;
  taskCode: string;
  agreement: string;
  /** Code of the locality that signed. */
  side: string;
  agencyId: Id;
  agencyCode: string;
  assignedOn: LocalDate;
  dueDate: LocalDate | null;
}
