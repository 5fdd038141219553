import { facet } from "../facet.js";
import { firstUserOid } from "../filters.js";
import type { Reader } from "../kind.js";
import { targetAt } from "../target.js";
import type { Comment } from "./model.js";

/** The comment that initdb leaves on the schema `public`. */
const initialComment = "standard public schema";

/** The schema `public` has an OID of initdb, or a user's where it was dropped and made again. */
const ofPublic = `(d.classoid = 'pg_namespace'::regclass
       and d.objoid = (select oid from pg_namespace where nspname = 'public'))`;

/** The comment that CREATE EXTENSION takes from the extension's own files. */
const ownComment = `d.description = (select a.comment from pg_available_extensions a join pg_extension e
       on e.extname = a.name where e.oid = d.objoid)`;

/** Comments of what Godwit models; the primary key of `pg_description` leads with `objoid`. */
export const readComment: Reader<Comment> = {
  catalog: "pg_description",
  sql: () =>
    `select d.objoid, d.classoid::regclass::text as catalog, d.objsubid, d.description from pg_description d
     where (d.objoid >= ${firstUserOid} or ${ofPublic}) and not (${ofPublic} and d.description = '${initialComment}')
       and not (d.classoid = 'pg_extension'::regclass and ${ownComment})`,
  parse: (row, names) => {
    const target = targetAt(row.text("catalog"), row.text("objoid"), row.text("objsubid"), names);
    if (target === undefined) return undefined;
    const object: Comment = {
      kind: "comment",
      ...facet("comment", target),
      target,
      text: row.text("description"),
    };
    return { oid: row.text("objoid"), object };
  },
};
