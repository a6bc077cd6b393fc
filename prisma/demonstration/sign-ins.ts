import { CAST, DEMONSTRATION_PASSWORD } from "./cast";

/** What `npm start` prints and the sign-in page of a demonstration offers. */
export function demonstrationSignIns(): { role: string; loginName: string; password: string }[] {
  return Object.values(CAST).map(({ role, loginName }) => ({
    role,
    loginName,
    password: DEMONSTRATION_PASSWORD,
  }));
}
