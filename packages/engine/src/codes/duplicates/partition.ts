/** Sets that grow together (union by size, paths halved): two members are in one set when a chain of joins links them. */
export class Partition {
  readonly #parents: Int32Array;
  readonly #sizes: Int32Array;

  constructor(size: number) {
    this.#parents = Int32Array.from({ length: size }, (_, at) => at);
    this.#sizes = new Int32Array(size).fill(1);
  }

  /** The one member that stands for the set. */
  find(member: number): number {
    const parents = this.#parents;
    let at = member;
    while (parents[at] !== at) at = parents[at] = parents[parents[at]!]!;
    return at;
  }

  join(a: number, b: number): void {
    const [one, other] = [this.find(a), this.find(b)];
    if (one === other) return;
    const sizes = this.#sizes;
    const [small, large] = sizes[one]! < sizes[other]! ? [one, other] : [other, one];
    this.#parents[small] = large;
    sizes[large] = sizes[large]! + sizes[small]!;
  }
}
