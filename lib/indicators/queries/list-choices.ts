import { z } from "zod";
import { query } from "@/lib/kernel/query";
import { mayKeepIndicators } from "../indicator.policy";
import { choicesOf } from "../indicator.store";

export const listIndicatorChoices = query({
  name: "indicators.list-choices",
  input: z.object({}),
  allow: mayKeepIndicators,
  read: (db, _input, scope) => choicesOf(db, scope),
});
