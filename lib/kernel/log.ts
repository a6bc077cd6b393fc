import pino from "pino";
import { env } from "@/lib/env";

let logger: pino.Logger | undefined;

function instance(): pino.Logger {
  logger ??= pino({
    level: env().LOG_LEVEL,
    base: undefined,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: ["password", "*.password", "token", "*.token", "cookie", "*.cookie"],
  });
  return logger;
}

/** Structured lines on standard output, one JSON object each. */
export const log = {
  info: (fields: object, message: string) => instance().info(fields, message),
  warn: (fields: object, message: string) => instance().warn(fields, message),
  error: (fields: object, message: string) => instance().error(fields, message),
};
