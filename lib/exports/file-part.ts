/** A piece of a file that is being written, and how many rows are in the file with it. */
export type FilePart = { bytes: Uint8Array; rows: number };

/** Stops a file whose rows are not those that were announced: it must not pass for a whole one. */
export class IncompleteFile extends Error {
  override readonly name = "IncompleteFile";
}

/** More may have come in meanwhile; fewer means that some are missing. */
export function expectWhole(written: number, announced: number): void {
  if (written < announced) {
    throw new IncompleteFile(`${written} rows were written where ${announced} had been announced`);
  }
}
