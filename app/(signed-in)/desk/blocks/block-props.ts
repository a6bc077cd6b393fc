/** What a block of the desk is given. */
export type BlockProps<Row> = {
  rows: readonly Row[];
  /** The reader asked for this kind in full. */
  whole: boolean;
};
