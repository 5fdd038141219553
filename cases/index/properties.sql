-- from
create table t (id integer, a text, b text, c integer, d tsvector, e jsonb, f int4range);
create index i_method on t using btree (c);
create index i_unique on t (id);
create unique index i_plain on t (id, c);
create index i_columns on t (a, b);
create index i_sort on t (a desc, b nulls first);
create index i_opclass on t (a text_pattern_ops);
create index i_collate on t (a collate "C");
create index i_where on t (a) where c > 0;
create index i_expression on t (lower(a), (c + 1));
create index i_include on t (a) include (b);
create index i_options on t (a) with (fillfactor = 50);
create index i_gin on t using gin (e) with (fastupdate = off);
create index i_gone on t (c);

-- rows
insert into t (id, a, b, c) select n, 'a' || n, 'b', n from generate_series(1, 10) n;

-- to
create table t (id integer, a text, b text, c integer, d tsvector, e jsonb, f int4range);
create index i_method on t using hash (c);
create unique index i_unique on t (id);
create index i_plain on t (id, c);
create index i_columns on t (b, a);
create index i_sort on t (a, b desc nulls last);
create index i_opclass on t (a);
create index i_collate on t (a collate "POSIX");
create index i_where on t (a) where c > 1;
create index i_expression on t (upper(a), (c + 1));
create index i_include on t (a) include (c, b);
create index i_options on t (a) with (fillfactor = 60, deduplicate_items = off);
create index i_gin on t using gin (e jsonb_path_ops);
create index i_fresh on t using gist (f);
create index i_brin on t using brin (c) with (pages_per_range = 4);
alter index i_expression alter column 2 set statistics 500;
