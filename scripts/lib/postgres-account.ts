import { chownSync, existsSync, readFileSync, statSync } from "node:fs";
import path from "node:path";

export type Account = { uid: number; gid: number };
export type Invocation = { program: string; args: string[]; account?: Account };

/** PostgreSQL refuses to run as root. Whom it runs as instead; undefined when we are not root. */
export function postgresAccount(): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const accounts = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .map((line) => line.split(":"));
  const found =
    accounts.find(([name]) => name === "postgres") ?? accounts.find(([name]) => name === "nobody");
  if (!found)
    throw new Error("PostgreSQL does not run as root, and there is no user postgres or nobody to run it as.");
  return { uid: Number(found[2]), gid: Number(found[3]) };
}

export function giveTo(account: Account | undefined, file: string): void {
  if (account) chownSync(file, account.uid, account.gid);
}

/** How to run a program as that account, given the paths it must be able to reach. */
export function invocationAs(
  account: Account | undefined,
  program: string,
  args: string[],
  reaches: string[],
): Invocation {
  if (!account) return { program, args };
  const closed = [program, ...reaches].map((target) => closedDirectory(target, account)).find(Boolean);
  if (!closed) return { program, args, account };
  return passingClosedDirectories(account, closed, program, args);
}

/*
 * A project below /root, say: neither the programs nor the data can be reached by that account. Rather than
 * open the directory to everyone, keep one capability that passes closed directories. Without
 * no_setuid_fixup the kernel would take it away again in PostgreSQL's own access() check.
 */
function passingClosedDirectories(
  account: Account,
  closed: string,
  program: string,
  args: string[],
): Invocation {
  const capability = permittedCapability();
  if (!capability || !existsSync("/usr/bin/setpriv")) {
    throw new Error(
      `PostgreSQL runs as user ${account.uid}, who may not enter ${closed}. Move the project to a directory open to all, ` +
        `start it as an ordinary user, or run: chmod o+x ${closed}`,
    );
  }
  const keep = [
    "--securebits=+no_setuid_fixup",
    `--reuid=${account.uid}`,
    `--regid=${account.gid}`,
    "--clear-groups",
    `--inh-caps=-all,+${capability}`,
    `--ambient-caps=-all,+${capability}`,
  ];
  return { program: "/usr/bin/setpriv", args: [...keep, program, ...args] };
}

/** Containers commonly withhold the narrower one. Bit numbers from capabilities(7). */
function permittedCapability(): string | undefined {
  const mask = /^CapEff:\s*([0-9a-f]+)/m.exec(readFileSync("/proc/self/status", "utf8"))?.[1] ?? "0";
  const has = (bit: number) => (BigInt(`0x${mask}`) >> BigInt(bit)) % 2n === 1n;
  if (has(2)) return "dac_read_search";
  if (has(1)) return "dac_override";
  return undefined;
}

/** The first directory on the way that the account may not enter. */
function closedDirectory(target: string, account: Account): string | undefined {
  const parts = path.resolve(target).split(path.sep).filter(Boolean);
  const way = parts.map((_, count) => path.sep + parts.slice(0, count + 1).join(path.sep));
  return way.find((directory) => existsSync(directory) && isClosed(directory, account));
}

function isClosed(directory: string, account: Account): boolean {
  const { uid, gid, mode } = statSync(directory);
  const entry = uid === account.uid ? 0o100 : gid === account.gid ? 0o010 : 0o001;
  return statSync(directory).isDirectory() && (mode & entry) === 0;
}
