import { cache } from "react";
import { readPlanProgress } from "@/lib/progress/queries/read-plan-progress";
import { ask } from "@/lib/web/read";

/** Two panels tell of it: asked once. */
export const planProgress = cache(() => ask(readPlanProgress, {}));
