/**
 * Something a person can put right: the message says in one sentence what is wrong and what to do.
 * Callers print it without a stack trace.
 */
export class DatabaseTrouble extends Error {
  override readonly name = "DatabaseTrouble";
}

/** Turns what the system or PostgreSQL said into a sentence that helps; null when there is nothing better to say. */
export function explain(said: string, folder: string): string | null {
  if (/ENOSPC|No space left on device/i.test(said))
    return `The disk that holds ${folder} is full: free some space (about 300 MB) and try again.`;
  if (/EACCES|EPERM|Permission denied/i.test(said))
    return `PostgreSQL may not write to ${folder}: give this user the right to write there, or choose another folder.`;
  if (/EROFS|Read-only file system/i.test(said))
    return `${folder} is on a read-only disk: choose another folder.`;
  if (/database files are incompatible|was initialized by PostgreSQL version/i.test(said))
    return `The data in ${folder} was made by another version of PostgreSQL: move it away (or begin anew) and try again.`;
  if (/could not load|error while loading shared libraries|GLIBC/i.test(said))
    return `The PostgreSQL that npm installed does not run on this system (${lastLine(said)}): set DATABASE_URL to a PostgreSQL 18 of your own.`;
  return null;
}

function lastLine(said: string): string {
  return said.trim().split("\n").at(-1) ?? "";
}
