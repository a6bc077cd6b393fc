/** A path of this site to go on to; anything that could lead elsewhere becomes the home page. */
export function localPath(asked: string | undefined): string {
  if (!asked?.startsWith("/") || asked.startsWith("//") || asked.includes("\\") || /[\r\n\t]/.test(asked))
    return "/";
  return asked;
}
