import { z } from "zod";
import { query } from "@/lib/kernel/query";
import { mayReadDifficulties } from "../difficulty.policy";
import { difficultyNumber } from "../difficulty.schema";
import { readDifficultyPage } from "../difficulty-page.store";

export const readDifficulty = query({
  name: "difficulties.read-difficulty",
  input: z.object({ number: difficultyNumber }),
  allow: mayReadDifficulties,
  read: (db, { number }, scope, { today }) => readDifficultyPage(db, number, today, scope),
});
