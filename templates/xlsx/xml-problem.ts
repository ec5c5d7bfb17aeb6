/** Where the XML of a part stops making sense. `message` is Chinese and goes into the message of an UnreadableFile. */
export class XmlProblem extends Error {
  override readonly name = 'XmlProblem';
}
