import { query } from "@/lib/kernel/query";
import type { Subject } from "../instruction";
import { mayWrite } from "../instruction.policy";
import { subjectInput } from "../instruction.schema";
import { findSubject } from "../subject.store";

/** What a leader is about to write on. */
export const readWriting = query({
  name: "instructions.read-writing",
  input: subjectInput,
  allow: mayWrite,
  read: async (db, about, scope): Promise<Subject | null> => {
    const subject = await findSubject(db, about, scope);
    if (!subject) return null;
    const { kind, code, title, titleEn } = subject;
    return { kind, code, title, titleEn };
  },
});
