import { hash, verify } from "@node-rs/argon2";

/** Argon2id as RFC 9106, section 4, recommends where 2 GiB a hash are too much: 64 MiB, 3 passes, 4 lanes. */
const parameters = { memoryCost: 65_536, timeCost: 3, parallelism: 4 };

/** A password's hash in PHC form (`$argon2id$v=19$m=...`), with its own random salt. Takes about a tenth of a second. */
export function hashPassword(password: string): Promise<string> {
  return hash(password, parameters);
}

/** Whether a password is the one that was hashed. The parameters are those of the hash. */
export function verifyPassword(passwordHash: string, password: string): Promise<boolean> {
  return verify(passwordHash, password);
}
