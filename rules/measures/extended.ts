/**
 * A fact with more known about it. It is the same object: copies made by spreading have a hidden class each in V8, and
 * counting over 100,000 of them takes ten times as long.
 */
export function extended<A extends object, B extends object>(fact: A, more: B): A & B {
  return Object.assign(fact, more);
}
