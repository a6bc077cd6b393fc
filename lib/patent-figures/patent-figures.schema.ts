import { z } from "zod";
import { oneOf } from "@/lib/kernel/list-input";
import { BREAKDOWNS } from "./breakdown";

const unit = z.string().max(24).nullable().catch(null).default(null);

/** `unit` narrows for those who see all units; everybody else sees his own, whatever it says. */
export const figuresInput = z.object({ unit });

export const breakdownInput = z.object({ unit, by: oneOf(BREAKDOWNS, "industry") });
