import { z } from "zod";
import { PASSWORD_MAX } from "@/lib/auth/password";
import { checkbox } from "@/lib/kernel/validation";

export const LOGIN_NAME = /^[a-z0-9][a-z0-9._-]{2,59}$/;

/** Typed as people type: capitals and blanks around a login name are forgiven. */
export const signInInput = z.object({
  loginName: z.string().trim().toLowerCase().min(1).max(60),
  password: z.string().min(1).max(PASSWORD_MAX),
  /** For a wall screen. */
  readOnly: checkbox,
});
