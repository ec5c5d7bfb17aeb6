/**
 * A function of an owner (a calendar, a set of office hours) and a number (a day) that computes each answer once.
 * Judging asks the same few hundred days again for each of 100,000 rows. The answers go when the owner goes.
 */
export function remembered<Owner extends object, T>(
  compute: (owner: Owner, key: number) => T,
): (owner: Owner, key: number) => T {
  const owners = new WeakMap<Owner, Map<number, T>>();
  return (owner, key) => {
    let answers = owners.get(owner);
    if (answers === undefined) owners.set(owner, (answers = new Map<number, T>()));
    let answer = answers.get(key);
    if (answer === undefined) answers.set(key, (answer = compute(owner, key)));
    return answer;
  };
}
