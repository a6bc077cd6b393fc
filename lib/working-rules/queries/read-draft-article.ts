import { z } from "zod";
import { query } from "@/lib/kernel/query";
import { findCurrentPlan } from "@/lib/plan/plan.store";
import { mayKeepRules } from "../rules.policy";
import { rulesNumber } from "../rules.schema";
import { findText } from "../rules.store";

/** One article of a draft, for its form. */
export const readDraftArticle = query({
  name: "rules.read-draft-article",
  input: z.object({ number: rulesNumber, article: rulesNumber }),
  allow: mayKeepRules,
  read: async (db, input, scope, { today }) => {
    const plan = await findCurrentPlan(db, today, scope);
    const rules = plan && (await findText(db, plan.id, input.number, scope));
    const article = rules?.articles.find(({ number }) => number === input.article);
    if (!rules || !article || rules.inForceFrom !== null) return null;
    return { rules: { ...rules, articles: rules.articles.length }, article };
  },
});
