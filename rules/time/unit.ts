declare const unit: unique symbol;

/**
 * A number that counts one thing: a day is no moment and a length no time of day, and the compiler refuses one in place of the
 * other. A plain number, such as the result of arithmetic, is taken for either. At run time nothing but the number is there.
 */
export type Unit<What extends string> = number & { readonly [unit]?: What };
