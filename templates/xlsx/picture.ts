const PICTURE_FUNCTION = /^=?(?:_xlfn\.)?DISPIMG\(/i;

/**
 * Whether a formula, or what it left as its value, is a picture in a cell as WPS keeps it. Excel does not know the function and makes an
 * error of it when it works it out.
 */
export function isPictureFunction(formula: string): boolean {
  return PICTURE_FUNCTION.test(formula);
}
