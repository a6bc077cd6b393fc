import { checkPassword } from "@/lib/auth/password";
import { type Refusal, refuse } from "@/lib/kernel/outcome";

export type PasswordSubject = {
  personId: string;
  loginName: string;
  nameZh: string;
  /** Whether what was typed as the present password is it. */
  currentMatches: boolean;
};

export type Typed = { currentPassword: string; password: string };

export function changePassword(subject: PasswordSubject, typed: Typed): { password: string } | Refusal {
  if (!subject.currentMatches) return refuse("password.wrong", { field: "currentPassword" });
  if (typed.password === typed.currentPassword) return refuse("password.same", { field: "password" });
  return checkPassword(typed.password, subject) ?? { password: typed.password };
}
