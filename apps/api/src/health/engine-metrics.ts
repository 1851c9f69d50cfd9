import type { EngineFigures, EngineHealth, Finding } from '@dondoc/health';
import type { Metric } from './exposition';

type Values = Metric['values'];

const gauge = (name: string, help: string, values: Values | number): Metric => ({
  name: `dondoc_${name}`,
  help,
  type: 'gauge',
  values: typeof values === 'number' ? [{ value: values }] : values,
});

const LEVEL: Record<Finding['state'], number> = { good: 0, warning: 1, bad: 2 };

/** The engine's health as Prometheus has it: the same figures as the page and `dondoc doctor`. */
export function engineMetrics({ state, figures, queue }: EngineHealth): Metric[] {
  return [
    gauge('health', 'The worst finding: 0 good, 1 warning, 2 bad', LEVEL[state]),
    ...mailMetrics(figures),
    gauge('outbox', 'Facts not yet followed up', figures.outbox.waiting),
    gauge('outbox_oldest_seconds', 'Age of the oldest such fact', figures.outbox.oldestSeconds),
    gauge('outbox_failing', 'Facts whose follow-up failed', figures.outbox.failing),
    gauge('schedule_age_seconds', 'Time since a recurring job last did everything it had to', runs(figures)),
    gauge('alarm', 'Alarms of the last quarter of an hour', alarms(figures)),
    gauge('rungs_not_fired', 'Subjects whose rung came on an earlier day and has not fired', figures.rungsNotFired),
    gauge('subjects_waiting', 'Subjects whose rung has come and that no sweep has looked at', figures.subjectsWaiting),
    gauge('rungs_unheard', 'Rungs of the last 30 days that nobody could be told of', figures.unheardRungs),
    gauge('reviews_without_report', 'Sides of reviews that ended without a signed report', figures.reviewsWithoutReport.length),
    ...queueMetrics(queue),
  ];
}

function mailMetrics({ messages, suppressedAddresses }: EngineFigures): Metric[] {
  const { due, oldestDueSeconds, leased, retrying, unknown, bounced, suppressed, unsettled } = messages;
  const byState = { leased, retrying, unknown, bounced, suppressed };
  return [
    gauge(
      'messages',
      'Messages of the send ledger by state, without those that are planned, sent or cancelled',
      Object.entries(byState).map(([state, value]) => ({ labels: { state }, value })),
    ),
    gauge('messages_due_not_sent', 'Messages whose time has come and which have not left', due),
    gauge('messages_due_not_sent_oldest_seconds', 'Age of the oldest such message', oldestDueSeconds),
    gauge('messages_unsettled', 'Messages that ended without whoever planned them having been told', unsettled),
    gauge('suppressed_addresses', 'Addresses that get no mail because mails bounced', suppressedAddresses),
  ];
}

const runs = ({ schedules }: EngineFigures): Values =>
  schedules.flatMap(({ job, secondsSinceDone }) => (secondsSinceDone === null ? [] : [{ labels: { job }, value: secondsSinceDone }]));

const alarms = ({ alarms }: EngineFigures): Values =>
  [...new Set(alarms.map(({ name }) => name))].map((name) => ({
    labels: { name },
    value: alarms.filter((one) => one.name === name).length,
  }));

function queueMetrics({ jobs }: EngineHealth['queue']): Metric[] {
  const up = gauge('queue_up', 'Whether the queue answers', jobs ? 1 : 0);
  if (!jobs) return [up];
  const values = Object.entries(jobs).flatMap(([queue, states]) =>
    Object.entries(states).map(([state, value]) => ({ labels: { queue, state }, value: Number(value) })),
  );
  return [up, gauge('queue_jobs', 'Jobs by queue and state', values)];
}
