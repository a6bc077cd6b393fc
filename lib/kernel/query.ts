import type { ZodType, z } from "zod";
import type { Db } from "@/lib/db/client";
import type { Actor } from "./actor";
import type { SignedInContext } from "./context";
import type { Scope } from "./scope";

/** One read. `read` returns a view object, or null for what is not there or not his to see. */
export type Query<Input extends ZodType, View> = {
  readonly is: "query";
  readonly name: string;
  readonly input: Input;
  readonly allow: (actor: Actor, input: z.output<Input>) => boolean;
  readonly read: (
    db: Db,
    input: z.output<Input>,
    scope: Scope,
    context: SignedInContext,
  ) => Promise<View | null>;
  /**
   * The answer is kept and given again until a table it was read from is written (lib/db/memo.ts): for what many look at and
   * few change. It is frozen, as several pages hold it. It may depend on the reader through his scope only.
   */
  readonly kept?: true;
};

export function query<Input extends ZodType, View>(
  definition: Omit<Query<Input, View>, "is">,
): Query<Input, View> {
  return { is: "query", ...definition };
}

// biome-ignore lint/suspicious/noExplicitAny: the types of one query are checked where it is defined
export type AnyQuery = Query<any, any>;
