import { env } from "@/lib/env";

/** The largest file that is taken. */
export function evidenceLimit(): { megabytes: number; bytes: number } {
  const megabytes = env().EVIDENCE_MAX_MB;
  return { megabytes, bytes: megabytes * 1024 * 1024 };
}
