import { User } from "../../entities/user.js";
import { hashPassword } from "../../security/password.js";
import type { SeedData } from "../schema.js";
import type { SeedRun } from "../seed-run.js";

/** The password of the file is the first one: a person who has changed it keeps the new one. */
export function seedUsers(run: SeedRun, users: SeedData["users"]): Promise<void> {
  return run.each("users", users, async ({ email, password, ...values }) => {
    const initial = async () => ({ password_hash: await hashPassword(password) });
    return (await run.upsert(User, { email }, values, initial)).outcome;
  });
}
