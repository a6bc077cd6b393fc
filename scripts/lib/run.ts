import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import path from "node:path";
import { signal } from "./processes.ts";
import { inProject, projectRoot } from "./project.ts";

export type Finished = { ok: boolean; output: string };

const require = createRequire(inProject("package.json"));
const running = new Set<number>();

/** The script behind a package's command. Run with our own Node, so that no shell and no npx stands between us and its signals. */
export function commandOf(packageName: string, command = packageName): string {
  const manifest = require.resolve(`${packageName}/package.json`);
  const { bin } = require(manifest) as { bin: string | Record<string, string> };
  const script = typeof bin === "string" ? bin : bin[command];
  if (!script) throw new Error(`${packageName} has no command ${command}`);
  return path.join(path.dirname(manifest), script);
}

/** Runs a script with Node and collects what it prints. */
export function runNode(
  args: string[],
  environment: Record<string, string | undefined> = {},
): Promise<Finished> {
  return run(process.execPath, args, environment);
}

export function run(
  program: string,
  args: string[],
  environment: Record<string, string | undefined> = {},
): Promise<Finished> {
  return new Promise((resolve) => {
    const env = { ...process.env, ...environment } as NodeJS.ProcessEnv;
    // A group of its own, so that it can be stopped together with whatever it starts.
    const child = spawn(program, args, {
      cwd: projectRoot,
      env,
      stdio: ["ignore", "pipe", "pipe"],
      detached: true,
    });
    const { pid } = child;
    if (pid) running.add(pid);
    let output = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding("utf8"); // a piece may end within a Chinese character
      stream.on("data", (piece: string) => {
        output += piece;
      });
    }
    child.once("error", (error) => resolve({ ok: false, output: `${program}: ${error.message}` }));
    child.once("close", (code) => {
      if (pid) running.delete(pid);
      resolve({ ok: code === 0, output });
    });
  });
}

export function stopAllRuns(): void {
  for (const pid of running) signal(-pid, "SIGTERM");
}
