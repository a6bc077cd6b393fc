import cluster from "node:cluster";

/*
 * node web-processes.mjs NUMBER SCRIPT ARGUMENTS…
 * The same web server in several processes behind one port, as one process draws pages on one core only. They
 * hold nothing that the others would need: sessions, locks and what waits to be delivered are in the database, and
 * kept answers are asked for in each. One that dies is replaced; one that dies as soon as it is started ends them all.
 */
const [number, script, ...args] = process.argv.slice(2);
const SETTLED_MS = 10_000;
let ending = false;

cluster.setupPrimary({ exec: script, args });
for (let n = 0; n < Number(number); n++) fork();

function fork() {
  const forkedAt = performance.now();
  const worker = cluster.fork();
  worker.once("exit", (code, signal) => {
    if (ending) return;
    // So soon it will end again: a setting is wrong, and what it said about it stands above.
    if (performance.now() - forkedAt < SETTLED_MS) return end(code || 1);
    process.stderr.write(
      `web process ${worker.process.pid} ended (${signal ?? code}); another takes its place\n`,
    );
    fork();
  });
}

for (const name of ["SIGTERM", "SIGINT"]) process.on(name, () => end(0, name));

/** What a process has begun it answers first; it ends by itself once it has. */
function end(code, signal = "SIGTERM") {
  if (ending) return;
  ending = true;
  process.exitCode = code;
  for (const worker of Object.values(cluster.workers ?? {})) worker?.process.kill(signal);
}
