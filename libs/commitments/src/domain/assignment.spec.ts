import { anAssignment, COORDINATOR, everyWeekday, inState, LEAD, on } from '../../test/assignment';

const refusal = (code: string) => expect.objectContaining({ code });

describe('An assignment', () => {
  it('begins not started, with its due date kept as the original one', () => {
    const assignment = anAssignment();
    expect(assignment).toMatchObject({
      state: 'not_started',
      progress: 0,
      dueDate: '2026-03-31',
      originalDueDate: '2026-03-31',
      version: 1,
    });
  });

  it('names each cooperating agency once, and the lead not among them', () => {
    expect(anAssignment({ cooperatingAgencyIds: ['b', 'lead-agency', 'b', 'c'] }).cooperatingAgencyIds).toEqual(['b', 'c']);
  });

  it('has no due date when the task is ongoing', () => {
    expect(() => anAssignment({ kind: 'ongoing', dueDate: '2026-03-31' })).toThrow(refusal('assignment.dueDate'));
    expect(() => anAssignment({ dueDate: '31/03/2026' })).toThrow(refusal('assignment.dueDate'));
  });

  it('is acknowledged once', () => {
    const assignment = anAssignment();
    expect(assignment.acknowledge('2026-01-06T02:00:00.000Z').kind).toBe('assignment.acknowledged');
    expect(assignment).toMatchObject({ state: 'not_started', acknowledgedAt: '2026-01-06T02:00:00.000Z', version: 2 });
    expect(() => assignment.acknowledge('2026-01-07T02:00:00.000Z')).toThrow(refusal('assignment.alreadyAcknowledged'));
  });
});

describe('A report', () => {
  it('starts the work, acknowledges it and remembers what was said', () => {
    const assignment = anAssignment();
    const { update, fact } = assignment.report({ progress: 30, results: ' Đã họp ', obstacles: 'Thiếu vốn' }, LEAD, on('2026-02-02'));
    expect(assignment).toMatchObject({ state: 'in_progress', progress: 30, obstacleReported: true, lastUpdateOn: '2026-02-02' });
    expect(assignment.acknowledgedAt).toBe('2026-02-02T02:00:00.000Z');
    expect(update).toMatchObject({ results: 'Đã họp', state: 'in_progress', progress: 30, onBehalf: false, reportedOn: '2026-02-02' });
    expect(fact).toMatchObject({ kind: 'assignment.reported', data: { progress: 30, nothingNew: false, obstacle: true } });
  });

  it('says something: results, obstacles, recommendations or new progress', () => {
    const assignment = inState(anAssignment(), 'in_progress');
    expect(() => assignment.report({ results: '  ' }, LEAD, on('2026-02-02'))).toThrow(refusal('report.empty'));
    expect(() => assignment.report({ progress: 0, internalNote: 'nội bộ' }, LEAD, on('2026-02-02'))).toThrow(refusal('report.empty'));
    for (const input of [{ results: 'x' }, { obstacles: 'x' }, { recommendations: 'x' }, { progress: 1 }])
      expect(() => inState(anAssignment(), 'in_progress').report(input, LEAD, on('2026-02-02'))).not.toThrow();
  });

  it('of nothing new is an update that changes neither state, progress nor the reported obstacle', () => {
    const assignment = inState(anAssignment(), 'returned');
    assignment.obstacleReported = true;
    const { update } = assignment.report({ nothingNew: true, progress: 0 }, LEAD, on('2026-02-02'));
    expect(assignment).toMatchObject({ state: 'returned', progress: 0, obstacleReported: true, lastUpdateOn: '2026-02-02' });
    expect(update.nothingNew).toBe(true);
  });

  it('of nothing new carries nothing new', () => {
    for (const input of [{ results: 'x' }, { progress: 50 }, { state: 'submitted_as_done' as const, progress: 100 }])
      expect(() => inState(anAssignment(), 'in_progress').report({ nothingNew: true, ...input }, LEAD, on('2026-02-02'))).toThrow(
        refusal('report.contradictsItself'),
      );
  });

  it('takes whole per cents from 0 to 100', () => {
    for (const progress of [-1, 101, 33.3, Number.NaN])
      expect(() => anAssignment().report({ progress }, LEAD, on('2026-02-02'))).toThrow(refusal('report.progress'));
  });

  it('that submits the work as done stands at 100 per cent', () => {
    const assignment = anAssignment();
    const { fact } = assignment.report({ state: 'submitted_as_done', results: 'xong' }, LEAD, on('2026-03-20'));
    expect(assignment).toMatchObject({
      state: 'submitted_as_done',
      progress: 100,
      submittedOn: '2026-03-20',
      submittedByPersonId: 'focal-point',
    });
    expect(fact.kind).toBe('assignment.submitted');
    expect(() => anAssignment().report({ state: 'submitted_as_done', progress: 90 }, LEAD, on('2026-03-20'))).toThrow(
      refusal('report.progress'),
    );
  });

  it('added to submitted work leaves the day of the submission as it was', () => {
    const assignment = inState(anAssignment(), 'submitted_as_done');
    assignment.progress = 100;
    assignment.report({ results: 'bổ sung số liệu' }, LEAD, on('2026-04-10'));
    expect(assignment).toMatchObject({ state: 'submitted_as_done', submittedOn: '2026-03-20' });
  });

  it('that takes a submission back forgets its day', () => {
    const assignment = inState(anAssignment(), 'submitted_as_done');
    assignment.report({ state: 'in_progress', progress: 80 }, LEAD, on('2026-03-25'));
    expect(assignment).toMatchObject({ state: 'in_progress', submittedOn: null, submittedByPersonId: null });
  });

  it('by the coordinator says that it was written on behalf of the agency', () => {
    const { update } = anAssignment().report({ results: 'theo điện thoại' }, COORDINATOR, on('2026-02-02'));
    expect(update).toMatchObject({ onBehalf: true, agencyId: 'lead-agency', personId: 'coordinator' });
  });

  it('against an older version is refused with both versions', () => {
    const assignment = anAssignment();
    assignment.report({ progress: 10, version: 1 }, LEAD, on('2026-02-02'));
    expect(() => assignment.report({ progress: 20, version: 1 }, LEAD, on('2026-02-03'))).toThrow(
      expect.objectContaining({ kind: 'conflict', code: 'assignment.changed', details: { yours: 1, current: 2 } }),
    );
    expect(assignment.progress).toBe(10);
  });

  it('longer than a form holds is refused', () => {
    expect(() => anAssignment().report({ results: 'x'.repeat(10_001) }, LEAD, on('2026-02-02'))).toThrow(refusal('report.results.tooLong'));
  });
});

describe('The part of a cooperating agency', () => {
  const PART = { ...LEAD, part: 'cooperating' as const, agencyId: 'other-agency' };

  it('is kept beside the reports and changes nothing else', () => {
    const assignment = inState(anAssignment(), 'in_progress');
    const { update, fact } = assignment.addPart({ results: 'đã cử người' }, PART, on('2026-02-02'));
    expect(assignment).toMatchObject({ state: 'in_progress', progress: 0, lastUpdateId: null });
    expect(update).toMatchObject({ agencyId: 'other-agency', onBehalf: false });
    expect(fact.kind).toBe('assignment.partAdded');
  });

  it('does not speak about state and progress', () => {
    for (const input of [{ progress: 40 }, { state: 'submitted_as_done' as const }])
      expect(() => anAssignment().addPart({ results: 'x', ...input }, PART, on('2026-02-02'))).toThrow(refusal('report.notTheLead'));
  });
});

describe('What the coordinator does', () => {
  it('returns submitted work with a note, and the day of submission is forgotten', () => {
    const assignment = inState(anAssignment(), 'submitted_as_done');
    expect(assignment.returnForMore('Thiếu số liệu', '2026-03-25').data).toEqual({ note: 'Thiếu số liệu' });
    expect(assignment).toMatchObject({ state: 'returned', returnNote: 'Thiếu số liệu', submittedOn: null });
    expect(() => inState(anAssignment(), 'submitted_as_done').returnForMore(' ', '2026-03-25')).toThrow(refusal('assignment.note.missing'));
  });

  it('confirms what another person submitted', () => {
    const assignment = inState(anAssignment(), 'submitted_as_done');
    assignment.submittedByPersonId = 'focal-point';
    assignment.confirmDone('coordinator', '2026-04-02');
    expect(assignment).toMatchObject({ state: 'done', doneOn: '2026-04-02', submittedOn: '2026-03-20' });
  });

  it('never confirms their own work, also not when they wrote on behalf of the agency', () => {
    const assignment = anAssignment();
    assignment.report({ state: 'submitted_as_done', results: 'xong' }, COORDINATOR, on('2026-03-20'));
    expect(() => assignment.confirmDone('coordinator', '2026-03-21')).toThrow(
      expect.objectContaining({ kind: 'conflict', code: 'assignment.ownWork' }),
    );
    expect(assignment.state).toBe('submitted_as_done');
  });

  it('pauses with a reason, and resumes where it was', () => {
    const assignment = inState(anAssignment(), 'returned');
    expect(() => assignment.pause({ reason: '' }, '2026-03-20')).toThrow(refusal('assignment.note.missing'));
    const paused = inState(anAssignment(), 'returned');
    paused.pause({ reason: 'chờ quy hoạch', document: 'Công văn 12/UBND' }, '2026-03-20');
    expect(paused).toMatchObject({ state: 'paused', decisionNote: 'chờ quy hoạch – Công văn 12/UBND' });
    paused.resume('2026-03-25', everyWeekday);
    expect(paused).toMatchObject({ state: 'returned', stateBeforePause: null });
  });

  it('closes with the deciding document only', () => {
    expect(() => anAssignment().close({ reason: 'không cần nữa' })).toThrow(refusal('assignment.document.missing'));
    const closed = anAssignment();
    closed.close({ document: 'Nghị quyết 15' });
    expect(closed.state).toBe('no_longer_applicable');
  });

  it('sets a due date once; after that it moves by extension only', () => {
    const assignment = anAssignment({ dueDate: null });
    assignment.setDueDate('2026-06-30', 'dated');
    expect(assignment).toMatchObject({ dueDate: '2026-06-30', originalDueDate: '2026-06-30' });
    expect(() => assignment.setDueDate('2026-07-31', 'dated')).toThrow(refusal('assignment.alreadyDated'));
  });

  it('gives the work to another agency, which has to acknowledge it anew', () => {
    const assignment = anAssignment({ cooperatingAgencyIds: ['next-agency'] });
    assignment.acknowledge('2026-01-06T02:00:00.000Z');
    assignment.reassign({ leadAgencyId: 'next-agency' }, '2026-03-25');
    expect(assignment).toMatchObject({
      leadAgencyId: 'next-agency',
      cooperatingAgencyIds: [],
      acknowledgedAt: null,
      dueDate: '2026-03-31',
    });
  });
});
