import { z } from "zod";
import { query } from "@/lib/kernel/query";
import { mayReadEvaluations } from "../evaluation.policy";
import { sceneCode } from "../evaluation.schema";
import { sheetsOfScene } from "../sheet.store";

/** A scene's sheet with all its versions. */
export const readSheets = query({
  name: "evaluations.read-sheets",
  input: z.object({ scene: sceneCode }),
  allow: mayReadEvaluations,
  read: (db, { scene }, scope) => sheetsOfScene(db, scene, scope),
});
