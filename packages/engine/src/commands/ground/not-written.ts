/** Stands in for a command whose signature is agreed and whose body is on its way. */
export function notWritten(name: string): never {
  throw new Error(`${name} is not written yet`);
}
