import { describe, expect, test } from 'vitest';
import { judge } from '../../../rules/judge';
import { factsOfOffices } from '../../../rules/measures';
import { yangcheng } from '../../../rules/regulation/regulation';
import { noRecords, type Records } from '../../../rules/records';
import { reminders } from '../../../rules/reminders';
import { isoMoment } from '../../../rules/time/moment';
import { settings as lawfulSettings } from '../scenarios/lawful';
import { calendar, FIRST_ROW, rowOf } from '../scenarios/scenario';
import { wording } from '../scenarios/verdict';
import { callingOffFlows } from './calling-off';
import type { Flow, Step } from './flow';
import { movingFlows } from './moving';
import { replyFlows } from './replies';
import { serviceFlows } from './service';

const flows: readonly Flow[] = [...replyFlows, ...callingOffFlows, ...movingFlows, ...serviceFlows];

/** The rows of the form once everything up to this step has been entered. */
function recordsAfter(steps: readonly Step[]): Records {
  const rows = new Map<number, object>();
  for (const { edits } of steps) {
    for (const [row, changes] of Object.entries(edits)) {
      rows.set(Number(row), { ...rows.get(Number(row)), ...changes });
    }
  }
  const booking = [...rows].map(([row, values]) =>
    rowOf('booking', FIRST_ROW - 1 + row, { id: `YY-2026-000${row}`, ...values }),
  );
  return { ...noRecords, booking };
}

test('at least twenty flows, each with a title of its own', () => {
  expect(flows.length).toBeGreaterThanOrEqual(20);
  expect(new Set(flows.map(({ title }) => title)).size).toBe(flows.length);
});

describe.each(flows)('$title', ({ steps, settings: changes }) => {
  const settings = { ...lawfulSettings, ...changes };

  test.each(steps.map((step, index) => ({ step, index, clock: isoMoment(step.clock) })))(
    '$clock',
    ({ step, index }) => {
      const records = recordsAfter(steps.slice(0, index + 1));
      const judging = { records, settings, calendar, regulation: yangcheng, now: step.clock };
      const findings = judge(judging);
      const { booking } = factsOfOffices([{ ...judging, findings }], step.clock, yangcheng);
      const seen = {
        states: booking.map(({ reply, became }) => `${reply.ruled?.state ?? 'none'} ${became}`),
        reminders: reminders(judging)
          .map(({ kind, urgency }) => `${kind} ${urgency}`)
          .sort(),
        findings: findings.map(({ rule, level }) => `${rule} ${level}`).sort(),
      };
      expect(seen, findings.map(wording).join('\n')).toEqual({
        states: step.states,
        reminders: [...step.reminders].sort(),
        findings: [...step.findings].sort(),
      });
    },
  );
});
