import type { Actor } from "@/lib/kernel/actor";
import {
  mayKeepPatent,
  mayKeepPatentSettings,
  mayKeepPatents,
  mayReadPatents,
} from "@/lib/patents/patent.policy";

/** What others thought of a patent is read with the patent; grades and sheets by whoever reads patents. */
export function mayReadEvaluations(actor: Actor): boolean {
  return mayReadPatents(actor);
}

export function mayEvaluateAny(actor: Actor): boolean {
  return mayKeepPatents(actor);
}

/** The units that answer for it, and coordinators. */
export function mayEvaluate(actor: Actor, patent: { unitIds: readonly string[] }): boolean {
  return mayKeepPatent(actor, patent);
}

/** Grades and sheets are all units' alike. */
export function mayKeepEvaluationSettings(actor: Actor): boolean {
  return mayKeepPatentSettings(actor);
}
