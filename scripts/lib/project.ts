import path from "node:path";
import { fileURLToPath } from "node:url";

/** The folder that holds package.json. Programs are run from anywhere, so nothing may rely on the working directory. */
export const projectRoot = fileURLToPath(new URL("../..", import.meta.url)).replace(/\/$/, "");

export const inProject = (...parts: string[]): string => path.join(projectRoot, ...parts);

/** What this copy keeps between starts: databases, secrets, process ids. Ignored by git, safe to delete when stopped. */
export const inData = (...parts: string[]): string => inProject(".data", ...parts);
