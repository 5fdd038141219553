import { randomBytes } from "node:crypto";
import { withDatabase } from "../database/node-postgres.js";
import type { Server, Session } from "../database/port.js";
import { GodwitError } from "../errors/godwit-error.js";
import { ident } from "../render/quote.js";
import { dropLeftovers } from "./leftovers.js";
import { scratchName } from "./names.js";
import type { Scratch, ScratchProvider } from "./scratch.js";
import {
  applySettings,
  createDatabase,
  type DatabaseSettings,
  readDatabaseSettings,
  serverMajor,
} from "./settings.js";
import { closeOnSignal } from "./signals.js";
import { dropStandInRoles, makeStandInRole, roleNames, withStandInRoles } from "./stand-in-roles.js";

export interface ScratchPlaces {
  /**
   * The database the scratch stands for: its settings are taken over, its server is used where the role may. Without
   * one the settings are those of the place itself.
   */
  readonly target?: Server | undefined;
  /** A server to use instead (`--scratch-url`). */
  readonly given?: Server | undefined;
  /** A server of that major (the newest unless given) to fall back on; undefined where there is none. */
  readonly embedded?: ((major?: number) => Promise<Server | undefined>) | undefined;
}

/** Where scratch databases are made, and for whom. */
interface Place {
  readonly server: Server;
  readonly settings: DatabaseSettings;
  /** Whether a role that the place lacks may be made for as long as a scratch database needs it. */
  readonly standsIn: (role: string) => boolean;
}

/**
 * Scratch databases: on the given server, else on the target's where its role has CREATEDB, else on an embedded one.
 * Nothing is asked of any server before the first `open`. Elsewhere than on the target's server, roles that the target
 * has, or any where there is none, are stood in for.
 */
export function scratchProvider(places: ScratchPlaces): ScratchProvider {
  let prepared: Promise<Place> | undefined;
  return {
    open: async () => {
      prepared ??= prepare(places);
      return openScratch(await prepared);
    },
  };
}

async function prepare({ given, target, embedded }: ScratchPlaces): Promise<Place> {
  const about = target === undefined ? undefined : await withSession(target, examine);
  const own = about?.mayCreate === true ? target : undefined;
  const server = given ?? own ?? (await embedded?.(about?.settings.major));
  if (server === undefined) throw new GodwitError("SCRATCH_NOT_AVAILABLE", { server: target?.label ?? null });
  const settings = about?.settings ?? (await withSession(server, readDatabaseSettings));
  await withSession(server, (session) => dropLeftovers(session, new Date()));
  const standsIn = (role: string) => server !== target && about?.roles.has(role) !== false;
  return { server, settings, standsIn };
}

interface Examined {
  readonly settings: DatabaseSettings;
  readonly mayCreate: boolean;
  readonly roles: ReadonlySet<string>;
}

async function examine(session: Session): Promise<Examined> {
  return {
    settings: await readDatabaseSettings(session),
    mayCreate: await mayCreateDatabases(session),
    roles: await roleNames(session),
  };
}

async function mayCreateDatabases(session: Session): Promise<boolean> {
  const { rows } = await session.query(
    `select (rolcreatedb or rolsuper) and not pg_is_in_recovery() from pg_roles where rolname = current_user`,
  );
  return rows[0]?.[0] === "t";
}

async function openScratch({ server, settings, standsIn }: Place): Promise<Scratch> {
  const name = scratchName(process.pid, new Date(), randomBytes(4).toString("hex"));
  const major = await withSession(server, async (admin) => {
    const found = await serverMajor(admin);
    await create(admin, name, settings);
    return found;
  });
  let session: Session | undefined;
  let closing: Promise<void> | undefined;
  let standIns = false;
  const standIn = async (role: string) => {
    if (!standsIn(role)) return false;
    standIns = true;
    return withSession(server, (admin) => makeStandInRole(admin, role));
  };
  const drop = async () => {
    forget();
    await session?.close().catch(() => undefined);
    await withSession(server, async (admin) => {
      await admin.query(`DROP DATABASE IF EXISTS ${ident(name)} WITH (FORCE)`);
      if (standIns) await dropStandInRoles(admin);
    });
  };
  const close = () => {
    closing ??= drop();
    return closing;
  };
  const forget = closeOnSignal(close);
  try {
    session = withStandInRoles(await server.connect(name), standIn);
    await applySettings(session, settings);
    return { name, major, session, settings, server: inDatabase(server, name), close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** A server that is not the target's may lack its locale: then its own serves. */
async function create(admin: Session, name: string, { locale }: DatabaseSettings): Promise<void> {
  try {
    await admin.query(createDatabase(name, locale));
  } catch (error) {
    const code = (error as { readonly code?: string }).code;
    if (code !== "42809" && code !== "22023" && code !== "42704" && code !== "42601") throw error;
    await admin.query(createDatabase(name, "ENCODING 'UTF8'"));
  }
}

function inDatabase(server: Server, name: string): Server {
  const { label, target } = server;
  return {
    label,
    ...(target !== undefined && { target: { ...target, url: withDatabase(target.url, name) } }),
    connect: (database) => server.connect(database ?? name),
  };
}

async function withSession<T>(server: Server, use: (session: Session) => Promise<T>): Promise<T> {
  const session = await server.connect();
  try {
    return await use(session);
  } finally {
    await session.close();
  }
}
