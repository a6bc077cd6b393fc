import type { Actor } from "./actor";
import type { CalendarDate } from "./calendar-date";

/** What surrounds one act: who asks, when, and under which request. */
export type ActContext = {
  readonly actor: Actor | null;
  /** Instant in UTC. */
  readonly now: Date;
  /** The date in Asia/Shanghai at `now`. */
  readonly today: CalendarDate;
  readonly requestId: string;
  readonly address: string;
};

export type SignedInContext = ActContext & { readonly actor: Actor };
