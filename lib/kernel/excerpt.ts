const LONGEST = 80;

/** The beginning of what somebody wrote, on one line: for notices, and where the whole is a link away. */
export function excerptOf(text: string): string {
  const characters = [...text.replace(/\s+/g, " ")];
  return characters.length > LONGEST ? `${characters.slice(0, LONGEST - 1).join("")}…` : characters.join("");
}
