import { setFlagsFromString } from "node:v8";

/*
 * For a process that reads large files. Where there is memory V8 lets garbage grow to some hundred megabytes before it
 * looks: checking 200,000 rows took 506 MB and 9.3 s; with this 331 MB and 6.4 s.
 */
setFlagsFromString("--heap-growing-percent=30");
