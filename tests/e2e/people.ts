import type { Browser, BrowserContextOptions, Page } from "@playwright/test";
import type { Role } from "../../lib/auth/role";
import { baseUrl, CAST, expect, signedIn, signIn } from "./support";

/** People whom a test may lock, sign out and disable: the cast is everybody's. */
export type Newcomer = {
  loginName: string;
  nameZh: string;
  password: string;
  link: string;
  /** /admin/accounts/… */
  path: string;
};

const NOBODY = { cookies: [], origins: [] };

/** A page of a browser of its own: nobody's, or with the cookies given. */
export async function ownPage(browser: Browser, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ baseURL: baseUrl(), storageState: NOBODY, ...options });
  return context.newPage();
}

/** Fills in the form of inviting and sends it. In office since long ago, so that a new appointment can follow today. */
export async function fillInvitation(
  page: Page,
  loginName: string,
  role: string,
  nameZh: string,
): Promise<void> {
  await page.getByLabel("登录名").fill(loginName);
  await page.getByLabel("姓名（中文）").fill(nameZh);
  await page.getByLabel("姓名（英文）").fill("New Comer");
  await page.getByLabel("角色").selectOption(role);
  await page.getByLabel("单位").selectOption("MOE");
  await page.getByLabel("任职开始日").fill("2024-01-02");
  await page.getByRole("button", { name: "创建并生成链接" }).click();
}

export async function setPassword(page: Page, password: string): Promise<void> {
  await page.getByLabel("新密码", { exact: true }).fill(password);
  await page.getByLabel("再次输入新密码").fill(password);
  await page.getByRole("button", { name: "设置密码" }).click();
}

/** Invited by the system administrator, and with a password of his own. */
export async function newcomer(
  browser: Browser,
  loginName: string,
  role: Role = "STAFF",
  nameZh = "来新",
): Promise<Newcomer> {
  const administrator = await ownPage(browser, signedIn(CAST.systemAdministrator));
  await administrator.goto("/admin/accounts/new");
  await fillInvitation(administrator, loginName, role, nameZh);
  const link = await administrator.getByLabel("一次性链接", { exact: true }).inputValue();
  const path = (await administrator.getByRole("link", { name: "打开人员页面" }).getAttribute("href")) ?? "";
  await administrator.context().close();

  const password = "Newcomer-Pass-1";
  const his = await ownPage(browser);
  await his.goto(link);
  await setPassword(his, password);
  await his.waitForURL(/\/sign-in/);
  await his.context().close();
  return { loginName, nameZh, password, link, path };
}

/** The newcomer at a device of his own, past the sign-in. */
export async function signedInPage(browser: Browser, { loginName, password }: Newcomer): Promise<Page> {
  const page = await ownPage(browser);
  await page.goto("/sign-in");
  await signIn(page, loginName, password);
  await expect(page).not.toHaveURL(/sign-in/);
  return page;
}
