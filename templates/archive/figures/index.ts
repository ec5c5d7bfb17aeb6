import { assistFigures } from './assist';
import { bookingFigures } from './booking';
import type { FigureSection } from './figure';
import { feeFigures, noticeFigures, timeOffFigures } from './others';
import { overtimeFigures } from './overtime';

/** All figures of 统计表, in its order. */
export const figureSections: readonly FigureSection[] = [
  { title: '预约服务', figures: bookingFigures },
  { title: '延时服务', figures: overtimeFigures },
  { title: '帮办代办', figures: assistFigures },
  { title: '受理通知书和证件', figures: noticeFigures },
  { title: '收费', figures: feeFigures },
  { title: '调休', figures: timeOffFigures },
];

export type { ArchiveFigure, FigureFormat, FigureResults, FigureSources } from './figure';
