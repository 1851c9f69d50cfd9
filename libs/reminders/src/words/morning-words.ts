/** The strings of the coordinator's morning list. */
export interface MorningWords {
  /** The heading of a mail that has nothing else. */
  title: (date: string) => string;
  counted: (n: number) => string;
  heading: (period: string) => string;
  progress: (sent: number, asked: number) => string;
  /** `daysLeft`: working days, negative when the deadline has passed. */
  deadline: (date: string, daysLeft: number) => string;
  ownDeadline: (date: string) => string;
  notSent: string;
  partly: string;
  late: string;
  awaited: (awaited: number, sent: number) => string;
  returned: (n: number, titles: string) => string;
  complete: (n: number, names: string) => string;
  more: (n: number) => string;
  open: string;
}
