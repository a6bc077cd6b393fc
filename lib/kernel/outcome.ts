/** Why a well-formed, permitted act is not carried out. Translated from its code; see messages `refusals`. */
export type Refusal = {
  readonly refusal: string;
  /** The form field the reason concerns, when there is one. */
  readonly field?: string;
  readonly params?: Readonly<Record<string, string | number>>;
};

export function refuse(
  refusal: string,
  detail: { field?: string; params?: Record<string, string | number> } = {},
): Refusal {
  return { refusal, ...detail };
}

export function isRefusal(value: unknown): value is Refusal {
  return typeof value === "object" && value !== null && "refusal" in value;
}

/** A message code of `validation`, with its parameters. */
export type FieldMessage = { code: string; params?: Record<string, string | number> };

export type FieldMessages = Record<string, FieldMessage[]>;

/** Who changed the record meanwhile, and how it reads now. */
export type Conflict = {
  current: Record<string, unknown>;
  changedBy: string | null;
  changedAt: string | null;
};

export type Outcome<T> =
  | { kind: "done"; value: T }
  | { kind: "invalid"; fields: FieldMessages }
  | { kind: "unauthenticated" }
  | { kind: "forbidden" }
  | { kind: "not-found" }
  | ({ kind: "stale" } & Conflict)
  | { kind: "refused"; refusal: Refusal }
  /** The database cannot be reached; nothing was written. */
  | { kind: "unavailable" };
