import { readdirSync, readFileSync, readlinkSync } from "node:fs";
import net from "node:net";
import { commandLine } from "./processes.ts";

export const LOOPBACK = "127.0.0.1";

export async function isPortFree(port: number, host = LOOPBACK): Promise<boolean> {
  return (await tryPort(port, host)) !== undefined;
}

/** The preferred port, or else any free one. */
export async function freePort(preferred = 0): Promise<number> {
  const port = (await tryPort(preferred, LOOPBACK)) ?? (await tryPort(0, LOOPBACK));
  if (port === undefined) throw new Error("This machine has no free port left. 没有空闲端口。");
  return port;
}

export function accepts(port: number, host = LOOPBACK): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = net.connect({ host, port });
    socket.once("connect", () => resolve(true)).once("error", () => resolve(false));
    socket.once("connect", () => socket.destroy());
  });
}

/** What listens on a port, as `name (process 123)`; empty when that cannot be seen. */
export function listenerOn(port: number): string {
  try {
    const sockets = new Set(listeningInodes(port).map((inode) => `socket:[${inode}]`));
    const pid = readdirSync("/proc").find((entry) => /^\d+$/.test(entry) && holdsAny(entry, sockets));
    return pid ? `${commandLine(Number(pid)).trim().slice(0, 80)} (process ${pid})` : "";
  } catch {
    return ""; // no /proc
  }
}

function tryPort(port: number, host: string): Promise<number | undefined> {
  return new Promise((resolve) => {
    const server = net.createServer();
    server.once("error", () => resolve(undefined));
    server.listen({ port, host }, () => {
      const { port: taken } = server.address() as net.AddressInfo;
      server.close(() => resolve(taken));
    });
  });
}

/** From /proc/net/tcp: column 2 is address:port in hexadecimal, column 4 the state (0A listens), column 10 the socket's inode. */
function listeningInodes(port: number): string[] {
  const wanted = `:${port.toString(16).toUpperCase().padStart(4, "0")}`;
  return ["/proc/net/tcp", "/proc/net/tcp6"]
    .flatMap((table) => readFileSync(table, "utf8").split("\n").slice(1))
    .map((line) => line.trim().split(/\s+/))
    .filter(([, local, , state]) => state === "0A" && local?.endsWith(wanted))
    .flatMap((columns) => columns[9] ?? []);
}

function holdsAny(pid: string, sockets: Set<string>): boolean {
  try {
    return readdirSync(`/proc/${pid}/fd`).some((fd) => sockets.has(readlinkSync(`/proc/${pid}/fd/${fd}`)));
  } catch {
    return false; // another user's process, or one that has just ended
  }
}
