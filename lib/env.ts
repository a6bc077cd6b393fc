import path from "node:path";
import { z } from "zod";

/**
 * The only file that reads `process.env`. A production server with a missing or default
 * secret does not start: see `instrumentation.ts`.
 */
const schema = z
  .object({
    NODE_ENV: z.enum(["development", "test", "production"]).default("development"),
    DATABASE_URL: z.string().regex(/^postgres(ql)?:\/\//, "must be a postgresql:// address"),
    NEXTAUTH_URL: z.url().default("http://127.0.0.1:3000"),
    NEXTAUTH_SECRET: z.string().default(""),
    /** Set by `npm start` on the embedded database: figures and accounts are for demonstration. */
    DEMONSTRATION: z.enum(["0", "1"]).default("0"),
    /** The date that "today" is in a demonstration, YYYY-MM-DD; production uses the clock. */
    DEMONSTRATION_TODAY: z
      .string()
      .regex(/^\d{4}-\d{2}-\d{2}$/)
      .optional(),
    SESSION_IDLE_MINUTES: z.coerce.number().int().min(1).max(1440).default(30),
    SESSION_ABSOLUTE_HOURS: z.coerce.number().int().min(1).max(168).default(12),
    OIDC_ISSUER: z.url().optional(),
    OIDC_CLIENT_ID: z.string().min(1).optional(),
    OIDC_CLIENT_SECRET: z.string().min(1).optional(),
    OIDC_NAME: z.string().min(1).default("统一身份认证"),
    /** Where the bytes of evidence files lie: never where the web server hands files out by itself. */
    EVIDENCE_DIRECTORY: z
      .string()
      .min(1)
      .default(".data/evidence")
      .transform((directory) => path.resolve(/* turbopackIgnore: true */ directory))
      .refine(
        liesOutsideTheWeb,
        "must not lie under public/ or .next/: only authorised downloads may read it",
      ),
    EVIDENCE_MAX_MB: z.coerce.number().int().min(1).max(500).default(20),
    LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "silent"]).default("info"),
  })
  .superRefine((env, context) => {
    if (env.OIDC_ISSUER && !(env.OIDC_CLIENT_ID && env.OIDC_CLIENT_SECRET)) {
      context.addIssue({
        code: "custom",
        path: ["OIDC_CLIENT_ID"],
        message: "OIDC_ISSUER needs OIDC_CLIENT_ID and OIDC_CLIENT_SECRET",
      });
    }
    if (env.NODE_ENV !== "production") return;
    if (!hasEnoughEntropy(env.NEXTAUTH_SECRET)) {
      context.addIssue({
        code: "custom",
        path: ["NEXTAUTH_SECRET"],
        message: "set a random secret of 32 characters or more (openssl rand -base64 32)",
      });
    }
    if (env.DEMONSTRATION_TODAY && env.DEMONSTRATION !== "1") {
      context.addIssue({
        code: "custom",
        path: ["DEMONSTRATION_TODAY"],
        message: "is for demonstrations only; production uses the clock",
      });
    }
    const host = new URL(env.NEXTAUTH_URL).hostname;
    const local = host === "localhost" || host === "127.0.0.1" || host === "[::1]";
    if (!local && !env.NEXTAUTH_URL.startsWith("https://")) {
      context.addIssue({
        code: "custom",
        path: ["NEXTAUTH_URL"],
        message: "must be https:// outside this machine, or session cookies would travel in the clear",
      });
    }
  });

export type Env = z.infer<typeof schema>;

let cached: Env | undefined;

/** @throws Error naming every variable that is missing or wrong. */
export function env(): Env {
  cached ??= readEnv(process.env);
  return cached;
}

/** Parses an environment; separate from `env` so that tests can pass their own. */
export function readEnv(source: Record<string, string | undefined>): Env {
  const parsed = schema.safeParse(source);
  if (parsed.success) return parsed.data;
  const lines = parsed.error.issues.map((issue) => `  ${issue.path.join(".")}: ${issue.message}`);
  throw new Error(`The environment is not usable:\n${lines.join("\n")}`);
}

function liesOutsideTheWeb(directory: string): boolean {
  return ["public", ".next"].every((folder) => {
    const relative = path.relative(path.resolve(/* turbopackIgnore: true */ folder), directory);
    return relative.startsWith("..") || path.isAbsolute(relative);
  });
}

function hasEnoughEntropy(secret: string): boolean {
  return secret.length >= 32 && new Set(secret).size >= 10 && !/change|secret|default|example/i.test(secret);
}
