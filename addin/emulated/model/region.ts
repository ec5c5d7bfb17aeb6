import { ExcelError } from '../errors';
import type { Area } from './area';
import type { Anchor, Sheet } from './sheet';
import { shifted, type Shift } from './shift';

/** The cells that a Range (one area) or RangeAreas of the client names; it follows them when others are inserted or deleted. */
export class Region implements Anchor {
  private current: readonly (Area | null)[];

  constructor(
    readonly sheet: Sheet,
    areas: readonly Area[],
  ) {
    this.current = areas;
    sheet.anchors.add(this);
  }

  /** @throws ExcelError InvalidReference when all cells of one area were deleted. */
  get areas(): readonly Area[] {
    return this.current.map((area) => {
      if (!area || !this.sheet.anchors.has(this)) throw new ExcelError('InvalidReference');
      return area;
    });
  }

  /** The first area: all of a Range. */
  get area(): Area {
    const [area] = this.areas;
    if (!area) throw new ExcelError('InvalidReference');
    return area;
  }

  shift(shift: Shift): void {
    this.current = this.current.map((area) => area && shifted(area, shift));
  }

  /** Lets go of the cells. */
  release(): void {
    this.sheet.anchors.delete(this);
  }
}

/** A Range of one area. */
export function regionOf(sheet: Sheet, area: Area): Region {
  return new Region(sheet, [area]);
}
