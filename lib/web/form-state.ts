/** What a form shows after it was sent. Texts are in the reader's language already. */
export type FormState = {
  /** Grows with every answer, so that the form knows a new one from the old. */
  attempt: number;
  status:
    | "idle"
    | "done"
    | "invalid"
    | "refused"
    | "stale"
    | "signed-out"
    | "forbidden"
    | "gone"
    | "unavailable";
  message: string;
  /** Messages by posted field name. */
  fields: Record<string, string[]>;
  /** What was typed, by posted field name. Never holds passwords. */
  values: Record<string, string>;
  /** Of a conflict: how the record reads now, and who changed it. */
  theirs?: { values: Record<string, string>; by: string | null; at: string | null; version: string };
  /** Of a success: what the command answered. */
  answer?: unknown;
};

export const UNSENT: FormState = { attempt: 0, status: "idle", message: "", fields: {}, values: {} };
