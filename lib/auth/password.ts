import { hash, verify } from "@node-rs/argon2";
import { type Refusal, refuse } from "@/lib/kernel/outcome";

export const PASSWORD_MIN = 10;
export const PASSWORD_MAX = 128;

/** Verified when no account bears the name, so that both cases take the same time. */
const NOBODYS_HASH =
  "$argon2id$v=19$m=19456,t=2,p=1$c29tZXNhbHRzb21lc2FsdA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

/** argon2id with the library's defaults: 19 MiB, two passes. */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize("NFKC"));
}

export async function passwordMatches(stored: string | null, password: string): Promise<boolean> {
  const matches = await verify(stored ?? NOBODYS_HASH, password.normalize("NFKC")).catch(() => false);
  return stored !== null && matches;
}

/**
 * Length, three of four kinds of characters, and nothing taken from the account itself.
 * Complexity is asked for by GB/T 22239-2019 8.1.4.1 a); the numbers are custom, not clause.
 */
export function checkPassword(
  password: string,
  account: { loginName: string },
  field = "password",
): Refusal | null {
  if ([...password].length < PASSWORD_MIN)
    return refuse("password.too-short", { field, params: { minimum: PASSWORD_MIN } });
  if (password.length > PASSWORD_MAX)
    return refuse("password.too-long", { field, params: { maximum: PASSWORD_MAX } });
  const kinds = [/\p{Ll}/u, /\p{Lu}/u, /\p{Nd}/u, /[^\p{L}\p{Nd}]/u].filter((kind) =>
    kind.test(password),
  ).length;
  const hasIdeographs = /\p{Script=Han}/u.test(password);
  if (kinds + (hasIdeographs ? 1 : 0) < 3) return refuse("password.too-simple", { field });
  if (password.toLowerCase().includes(account.loginName))
    return refuse("password.contains-login-name", { field });
  return null;
}
