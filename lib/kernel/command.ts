import type { ZodType, z } from "zod";
import type { AuditRecord } from "@/lib/audit/audit.store";
import type { Tx } from "@/lib/db/client";
import type { Actor } from "./actor";
import type { ActContext, SignedInContext } from "./context";
import type { Refusal } from "./outcome";
import type { Scope } from "./scope";

/** What a write leaves behind: the answer, the trail, and the notices that go out with it. */
export type Saved<Value> = {
  value: Value;
  records: AuditRecord[];
  /** How the trail names what happened; a failed sign-in is saved, and is still a refusal. */
  trail?: "done" | "refused";
  /** Of a guest's act, once it is known who he is. */
  by?: { personId: string; nameZh: string };
  notices?: { name: string; payload: Record<string, unknown> }[];
};

/**
 * One write, from input to saved row. `runCommand` carries it out in one transaction:
 * parse → sign-in → load under lock → not found → forbidden → stale → decide → save → audit, outbox.
 *
 * `load` returns what the actor may see or null: what he may not see does not exist for him.
 * When the input carries `version`, the subject must carry one too, and they must agree.
 */
export type Command<Input extends ZodType, Subject, Event, Value> = {
  readonly is: "command";
  readonly name: string;
  readonly input: Input;
  readonly load: (tx: Tx, input: z.output<Input>, scope: Scope) => Promise<Subject | null>;
  /** A policy of the actor alone is asked before anything is loaded; one that takes the subject, after. */
  readonly allow: (actor: Actor, subject: Subject, input: z.output<Input>) => boolean;
  readonly decide: (subject: Subject, input: z.output<Input>, context: SignedInContext) => Event | Refusal;
  readonly save: (tx: Tx, event: Event, subject: Subject, context: SignedInContext) => Promise<Saved<Value>>;
  /** Which database constraint, when it refuses, means which refusal. */
  readonly constraints?: Readonly<Record<string, Refusal>>;
  /** Names the record to look up its last change by, for a stale form. */
  readonly record?: (subject: Subject) => { type: string; id: string };
  /** Milliseconds it may take, where the usual ones do not do. */
  readonly longest?: number;
  /** What is kept of the answer for a form that arrives twice, when the answer holds a secret. */
  readonly receipt?: (value: Value) => Value;
};

export function command<Input extends ZodType, Subject, Event, Value>(
  definition: Omit<Command<Input, Subject, Event, Value>, "is">,
): Command<Input, Subject, Event, Value> {
  return { is: "command", ...definition };
}

/**
 * A write by somebody who is not signed in yet: taking up an invitation, signing in.
 * There is no actor and no scope; `load` must find its subject by a secret the caller presents.
 */
export type GuestCommand<Input extends ZodType, Subject, Event, Value> = {
  readonly is: "guest-command";
  readonly name: string;
  readonly input: Input;
  readonly load: (tx: Tx, input: z.output<Input>, context: ActContext) => Promise<Subject | null>;
  readonly decide: (
    subject: Subject,
    input: z.output<Input>,
    context: ActContext,
  ) => Event | Refusal | Promise<Event | Refusal>;
  readonly save: (tx: Tx, event: Event, subject: Subject, context: ActContext) => Promise<Saved<Value>>;
  readonly constraints?: Readonly<Record<string, Refusal>>;
};

export function guestCommand<Input extends ZodType, Subject, Event, Value>(
  definition: Omit<GuestCommand<Input, Subject, Event, Value>, "is">,
): GuestCommand<Input, Subject, Event, Value> {
  return { is: "guest-command", ...definition };
}

/** Any command, for code that treats all alike (the runner, the authorisation matrix). */
// biome-ignore lint/suspicious/noExplicitAny: the types of one command are checked where it is defined
export type AnyCommand = Command<any, any, any, any>;
// biome-ignore lint/suspicious/noExplicitAny: as above
export type AnyGuestCommand = GuestCommand<any, any, any, any>;
