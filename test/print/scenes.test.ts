import { expect, it } from 'vitest';
import { judge } from '../../rules/judge';
import { yangcheng } from '../../rules/regulation/regulation';
import { calendar, NOW } from '../../templates/sample/days';
import { office, scene } from './scenes';

it('the records that the pictures show break nothing', () => {
  const { settings } = office;
  expect(judge({ records: scene, settings, calendar, regulation: yangcheng, now: NOW })).toEqual([]);
  expect(scene.booking.length).toBeGreaterThanOrEqual(5);
  expect(scene.notice.length).toBeGreaterThan(0);
});
