import type { Session } from "@godwit/engine";

/** Takes out what a database was filled with; what cannot be taken out is left, and found by `stateQuery`. */
const emptying = `
  do $empty$
  declare found record;
  begin
    for found in
      select format('drop event trigger %I', evtname) as sql from pg_event_trigger
      union all select format('drop publication %I', pubname) from pg_publication
      union all select format('drop extension %I cascade', extname) from pg_extension where extname <> 'plpgsql'
      union all select format('drop schema %I cascade', nspname) from pg_namespace
        where nspname !~ '^pg_' and oid >= 16384
      union all select format('drop foreign data wrapper %I cascade', fdwname) from pg_foreign_data_wrapper
      union all select format('drop language %I cascade', lanname) from pg_language where oid >= 16384
      union all select format('drop cast (%s as %s) cascade', castsource::regtype, casttarget::regtype)
        from pg_cast where oid >= 16384
      union all select format('drop %s %s cascade', case a.type when 'statistics object' then 'statistics' else a.type end, a.identity)
        from pg_depend d, pg_identify_object(d.classid, d.objid, 0) a
        where d.refclassid = 'pg_namespace'::regclass and d.refobjid = to_regnamespace('public') and d.deptype = 'n'
    loop
      begin
        execute found.sql;
      exception when others then null; -- it went along with another one, or stays
      end;
    end loop;
  end $empty$`;

/** Says what a database holds: how public is, and how many objects no initdb made in any catalog. */
async function stateQuery(session: Session): Promise<string> {
  const { rows } = await session.query(
    `select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'oid'
     where c.relnamespace = 'pg_catalog'::regnamespace and c.relkind = 'r' and not c.relisshared and a.attnum > 0
     order by 1`,
  );
  const counts = rows.map(([name]) => `(select count(*) from ${name} where oid >= 16384)`);
  return `select coalesce((select concat_ws(' ', nspowner, nspacl, obj_description(oid, 'pg_namespace'))
      from pg_namespace where nspname = 'public'), 'no public') || ' ' || ${counts.join(" + ")},
    (select count(*) from pg_db_role_setting s join pg_database d on d.oid = s.setdatabase and d.datname = current_database())`;
}

/** Empties databases of one server and tells whether they are as new. */
export class Reset {
  #query: string | undefined;

  /** What `state` gives of a database that was never used. */
  constructor(private readonly pristine: string | undefined = undefined) {}

  async state(session: Session): Promise<string> {
    this.#query ??= await stateQuery(session);
    const { rows } = await session.query(this.#query);
    return (rows[0] ?? []).join(" ");
  }

  /** "new": as after CREATE DATABASE; "bare": but for schema public; "used" where something stays. */
  async recycle(session: Session): Promise<"new" | "bare" | "used"> {
    try {
      await session.query("rollback");
      await session.query("discard all");
      await session.query("set client_min_messages = error");
      await session.query(emptying);
      await session.query("reset client_min_messages");
    } catch {
      return "used";
    }
    const state = await this.state(session);
    if (state === this.pristine) return "new";
    return state === "no public 0 0" ? "bare" : "used";
  }
}
