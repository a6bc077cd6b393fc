import {
  baseUrl,
  CAST,
  expect,
  expectAccessible,
  inEnglish,
  openOwnMenu,
  signIn,
  sql,
  test,
} from "./support";

// A refused sign-in answers 401, which the browser notes on its console.
test.use({ expectedNoise: [/status of 401/] });

test("who is not signed in is led to sign in, and then on to what he asked for", async ({ page }) => {
  await page.goto("/measures/M03?x=1");
  await expect(page).toHaveURL(/\/sign-in\?next=%2Fmeasures%2FM03%3Fx%3D1/);
  await signIn(page, CAST.leader.loginName);
  await expect(page).toHaveURL(/\/measures\/M03\?x=1$/);
});

test("the address to go on to never leads off the site", async ({ page }) => {
  await page.goto("/sign-in?next=//evil.example/x");
  await signIn(page, CAST.leader.loginName);
  await expect(page).toHaveURL(/\/dashboard$/);
  expect(new URL(page.url()).origin).toBe(new URL(baseUrl()).origin);
});

test("a wrong password and an unknown name get the same answer", async ({ page }) => {
  await page.goto("/sign-in");
  await signIn(page, CAST.miitStaff.loginName, "Wrong-Password-1");
  const answer = page.getByRole("alert").filter({ hasText: /./ }).first();
  await expect(answer).toHaveText("登录名或密码不正确");
  await signIn(page, "nobody.here", "Wrong-Password-1");
  await expect(answer).toHaveText("登录名或密码不正确");
  await expectAccessible(page);
});

test("five failures lock a name, whether or not anybody bears it", async ({ page }) => {
  await page.goto("/sign-in");
  for (let n = 1; n <= 5; n++) {
    const answered = page.waitForResponse((r) => r.url().includes("/api/auth/callback/credentials"));
    await signIn(page, "locked.name", `Wrong-Password-${n}`);
    await answered;
  }
  await expect(page.getByText("连续多次未能登录，请 1 分钟后再试")).toBeVisible();
});

test("the session cookie is out of reach of scripts and of other sites", async ({ page }) => {
  await page.goto("/sign-in");
  await signIn(page, CAST.leader.loginName);
  await expect(page).toHaveURL(/\/dashboard$/);
  const cookie = (await page.context().cookies()).find((c) => c.name.includes("session-token"));
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: "Lax" });
});

test("signing out ends the session itself, not only the cookie", async ({ page }) => {
  await page.goto("/sign-in");
  await signIn(page, CAST.leader.loginName);
  await expect(page).toHaveURL(/\/dashboard$/);
  const kept = await page.context().cookies();
  await openOwnMenu(page);
  await page.getByRole("menuitem", { name: "退出登录" }).click();
  await expect(page).toHaveURL(/\/sign-in/);
  await page.context().addCookies(kept);
  await page.goto("/plan");
  await expect(page).toHaveURL(/\/sign-in/);
});

test("a session revoked behind his back ends with the next request", async ({ page }) => {
  await page.goto("/sign-in");
  await signIn(page, CAST.leader.loginName);
  await expect(page).toHaveURL(/\/dashboard$/);
  // Only the newest: other tests sign in as the same person.
  await sql(
    `update session set revoked_at = now() where id = (
    select s.id from session s join person p on p.id = s.person_id
    where p.login_name = $1 and s.revoked_at is null order by s.created_at desc limit 1)`,
    [CAST.leader.loginName],
  );
  await page.goto("/measures");
  await expect(page).toHaveURL(/\/sign-in/);
});

test("the sign-in page is complete in English", async ({ page }) => {
  await inEnglish(page);
  await page.goto("/sign-in");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "Special Action Tracker: Patent Transformation and Utilization",
  );
  await expect(page.getByRole("button", { name: "Sign in", exact: true })).toBeVisible();
  await expectAccessible(page);
});

test("a post without next-auth's own token signs nobody in", async ({ request }) => {
  const answer = await request.post("/api/auth/callback/credentials", {
    form: { loginName: CAST.leader.loginName, password: "Tracker-Demo-2025" },
    maxRedirects: 0,
  });
  expect(answer.headers()["set-cookie"] ?? "").not.toContain("session-token=e");
});
