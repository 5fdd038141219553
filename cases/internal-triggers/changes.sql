-- from
create function f() returns trigger language plpgsql as 'begin return new; end';
create table parent (id int primary key, "%s" int unique, late int unique deferrable);
create table child (id int primary key, parent int references parent, other int references parent ("%s"), self int references child);
create table kept (parent int references parent);
create table gone (parent int references parent);
create table remade (parent int constraint remade references parent);
create trigger own after insert on child for each row execute function f();
alter table child disable trigger all;
alter table gone disable trigger all;
alter table remade disable trigger all;

-- rows
insert into parent values (1, 1, 1);
insert into child values (1, 1, 1, 1), (2, 5, 5, 5);

-- to
create function f() returns trigger language plpgsql as 'begin return new; end';
create table parent (id int primary key, "%s" int unique, late int unique deferrable);
create table child (id int primary key, parent int references parent, other int references parent ("%s"), self int references child);
create table kept (parent int references parent);
create table remade (parent int constraint remade references parent on delete cascade);
create trigger own after insert on child for each row execute function f();
alter table parent disable trigger all;
do $$
declare name name;
begin
  for name in select tgname from pg_trigger where tgrelid = 'child'::regclass and tgisinternal and tgfoid::regproc::text = '"RI_FKey_check_ins"' loop
    execute format('alter table child enable always trigger %I', name);
  end loop;
end $$;
alter table kept disable trigger all;
alter table remade disable trigger all;

-- expect
select count(*) = 2 from public.child

-- plan
ALTER TABLE public.gone DROP CONSTRAINT gone_parent_fkey;
ALTER TABLE public.remade DROP CONSTRAINT remade;
DROP TABLE public.gone;
ALTER TABLE public.remade ADD CONSTRAINT remade FOREIGN KEY (parent) REFERENCES public.parent(id) ON DELETE CASCADE;
ALTER TABLE public.child ENABLE TRIGGER own;
DO $$
DECLARE
  trigger_name name;
BEGIN
  FOR trigger_name IN
    SELECT t.tgname FROM pg_catalog.pg_trigger t
    JOIN pg_catalog.pg_constraint c ON c.oid = t.tgconstraint
    JOIN pg_catalog.pg_proc p ON p.oid = t.tgfoid
    WHERE t.tgisinternal AND t.tgrelid = 'public.child'::pg_catalog.regclass
      AND c.conrelid = 'public.child'::pg_catalog.regclass AND c.conname = 'child_other_fkey'
      AND p.proname IN ('RI_FKey_check_upd')
  LOOP
    EXECUTE pg_catalog.format('ALTER TABLE ONLY public.child ENABLE TRIGGER %I', trigger_name);
  END LOOP;
END $$;
DO $$
DECLARE
  trigger_name name;
BEGIN
  FOR trigger_name IN
    SELECT t.tgname FROM pg_catalog.pg_trigger t
    JOIN pg_catalog.pg_constraint c ON c.oid = t.tgconstraint
    JOIN pg_catalog.pg_proc p ON p.oid = t.tgfoid
    WHERE t.tgisinternal AND t.tgrelid = 'public.child'::pg_catalog.regclass
      AND c.conrelid = 'public.child'::pg_catalog.regclass AND c.conname = 'child_other_fkey'
      AND p.proname IN ('RI_FKey_check_ins')
  LOOP
    EXECUTE pg_catalog.format('ALTER TABLE ONLY public.child ENABLE ALWAYS TRIGGER %I', trigger_name);
  END LOOP;
END $$;
DO $$
DECLARE
  trigger_name name;
BEGIN
  FOR trigger_name IN
    SELECT t.tgname FROM pg_catalog.pg_trigger t
    JOIN pg_catalog.pg_constraint c ON c.oid = t.tgconstraint
    JOIN pg_catalog.pg_proc p ON p.oid = t.tgfoid
    WHERE t.tgisinternal AND t.tgrelid = 'public.child'::pg_catalog.regclass
      AND c.conrelid = 'public.child'::pg_catalog.regclass AND c.conname = 'child_parent_fkey'
      AND p.proname IN ('RI_FKey_check_upd')
  LOOP
    EXECUTE pg_catalog.format('ALTER TABLE ONLY public.child ENABLE TRIGGER %I', trigger_name);
  END LOOP;
END $$;
DO $$
DECLARE
  trigger_name name;
BEGIN
  FOR trigger_name IN
    SELECT t.tgname FROM pg_catalog.pg_trigger t
    JOIN pg_catalog.pg_constraint c ON c.oid = t.tgconstraint
    JOIN pg_catalog.pg_proc p ON p.oid = t.tgfoid
    WHERE t.tgisinternal AND t.tgrelid = 'public.child'::pg_catalog.regclass
      AND c.conrelid = 'public.child'::pg_catalog.regclass AND c.conname = 'child_parent_fkey'
      AND p.proname IN ('RI_FKey_check_ins')
  LOOP
    EXECUTE pg_catalog.format('ALTER TABLE ONLY public.child ENABLE ALWAYS TRIGGER %I', trigger_name);
  END LOOP;
END $$;
DO $$
DECLARE
  trigger_name name;
BEGIN
  FOR trigger_name IN
    SELECT t.tgname FROM pg_catalog.pg_trigger t
    JOIN pg_catalog.pg_constraint c ON c.oid = t.tgconstraint
    JOIN pg_catalog.pg_proc p ON p.oid = t.tgfoid
    WHERE t.tgisinternal AND t.tgrelid = 'public.child'::pg_catalog.regclass
      AND c.conrelid = 'public.child'::pg_catalog.regclass AND c.conname = 'child_self_fkey'
      AND p.proname IN ('RI_FKey_check_upd', 'RI_FKey_noaction_del', 'RI_FKey_noaction_upd')
  LOOP
    EXECUTE pg_catalog.format('ALTER TABLE ONLY public.child ENABLE TRIGGER %I', trigger_name);
  END LOOP;
END $$;
DO $$
DECLARE
  trigger_name name;
BEGIN
  FOR trigger_name IN
    SELECT t.tgname FROM pg_catalog.pg_trigger t
    JOIN pg_catalog.pg_constraint c ON c.oid = t.tgconstraint
    JOIN pg_catalog.pg_proc p ON p.oid = t.tgfoid
    WHERE t.tgisinternal AND t.tgrelid = 'public.child'::pg_catalog.regclass
      AND c.conrelid = 'public.child'::pg_catalog.regclass AND c.conname = 'child_self_fkey'
      AND p.proname IN ('RI_FKey_check_ins')
  LOOP
    EXECUTE pg_catalog.format('ALTER TABLE ONLY public.child ENABLE ALWAYS TRIGGER %I', trigger_name);
  END LOOP;
END $$;
DO $$
DECLARE
  trigger_name name;
BEGIN
  FOR trigger_name IN
    SELECT t.tgname FROM pg_catalog.pg_trigger t
    JOIN pg_catalog.pg_constraint c ON c.oid = t.tgconstraint
    JOIN pg_catalog.pg_proc p ON p.oid = t.tgfoid
    WHERE t.tgisinternal AND t.tgrelid = 'public.kept'::pg_catalog.regclass
      AND c.conrelid = 'public.kept'::pg_catalog.regclass AND c.conname = 'kept_parent_fkey'
      AND p.proname IN ('RI_FKey_check_ins', 'RI_FKey_check_upd')
  LOOP
    EXECUTE pg_catalog.format('ALTER TABLE ONLY public.kept DISABLE TRIGGER %I', trigger_name);
  END LOOP;
END $$;
DO $$
DECLARE
  trigger_name name;
BEGIN
  FOR trigger_name IN
    SELECT t.tgname FROM pg_catalog.pg_trigger t
    JOIN pg_catalog.pg_constraint c ON c.oid = t.tgconstraint
    JOIN pg_catalog.pg_proc p ON p.oid = t.tgfoid
    WHERE t.tgisinternal AND t.tgrelid = 'public.parent'::pg_catalog.regclass
      AND c.conrelid = 'public.child'::pg_catalog.regclass AND c.conname = 'child_other_fkey'
      AND p.proname IN ('RI_FKey_noaction_del', 'RI_FKey_noaction_upd')
  LOOP
    EXECUTE pg_catalog.format('ALTER TABLE ONLY public.parent DISABLE TRIGGER %I', trigger_name);
  END LOOP;
END $$;
DO $$
DECLARE
  trigger_name name;
BEGIN
  FOR trigger_name IN
    SELECT t.tgname FROM pg_catalog.pg_trigger t
    JOIN pg_catalog.pg_constraint c ON c.oid = t.tgconstraint
    JOIN pg_catalog.pg_proc p ON p.oid = t.tgfoid
    WHERE t.tgisinternal AND t.tgrelid = 'public.parent'::pg_catalog.regclass
      AND c.conrelid = 'public.child'::pg_catalog.regclass AND c.conname = 'child_parent_fkey'
      AND p.proname IN ('RI_FKey_noaction_del', 'RI_FKey_noaction_upd')
  LOOP
    EXECUTE pg_catalog.format('ALTER TABLE ONLY public.parent DISABLE TRIGGER %I', trigger_name);
  END LOOP;
END $$;
DO $$
DECLARE
  trigger_name name;
BEGIN
  FOR trigger_name IN
    SELECT t.tgname FROM pg_catalog.pg_trigger t
    JOIN pg_catalog.pg_constraint c ON c.oid = t.tgconstraint
    JOIN pg_catalog.pg_proc p ON p.oid = t.tgfoid
    WHERE t.tgisinternal AND t.tgrelid = 'public.parent'::pg_catalog.regclass
      AND c.conrelid = 'public.kept'::pg_catalog.regclass AND c.conname = 'kept_parent_fkey'
      AND p.proname IN ('RI_FKey_noaction_del', 'RI_FKey_noaction_upd')
  LOOP
    EXECUTE pg_catalog.format('ALTER TABLE ONLY public.parent DISABLE TRIGGER %I', trigger_name);
  END LOOP;
END $$;
DO $$
DECLARE
  trigger_name name;
BEGIN
  FOR trigger_name IN
    SELECT t.tgname FROM pg_catalog.pg_trigger t
    JOIN pg_catalog.pg_constraint c ON c.oid = t.tgconstraint
    JOIN pg_catalog.pg_proc p ON p.oid = t.tgfoid
    WHERE t.tgisinternal AND t.tgrelid = 'public.parent'::pg_catalog.regclass
      AND c.conrelid = 'public.parent'::pg_catalog.regclass AND c.conname = 'parent_late_key'
      AND p.proname IN ('unique_key_recheck')
  LOOP
    EXECUTE pg_catalog.format('ALTER TABLE ONLY public.parent DISABLE TRIGGER %I', trigger_name);
  END LOOP;
END $$;
DO $$
DECLARE
  trigger_name name;
BEGIN
  FOR trigger_name IN
    SELECT t.tgname FROM pg_catalog.pg_trigger t
    JOIN pg_catalog.pg_constraint c ON c.oid = t.tgconstraint
    JOIN pg_catalog.pg_proc p ON p.oid = t.tgfoid
    WHERE t.tgisinternal AND t.tgrelid = 'public.parent'::pg_catalog.regclass
      AND c.conrelid = 'public.remade'::pg_catalog.regclass AND c.conname = 'remade'
      AND p.proname IN ('RI_FKey_cascade_del', 'RI_FKey_noaction_upd')
  LOOP
    EXECUTE pg_catalog.format('ALTER TABLE ONLY public.parent DISABLE TRIGGER %I', trigger_name);
  END LOOP;
END $$;
DO $$
DECLARE
  trigger_name name;
BEGIN
  FOR trigger_name IN
    SELECT t.tgname FROM pg_catalog.pg_trigger t
    JOIN pg_catalog.pg_constraint c ON c.oid = t.tgconstraint
    JOIN pg_catalog.pg_proc p ON p.oid = t.tgfoid
    WHERE t.tgisinternal AND t.tgrelid = 'public.remade'::pg_catalog.regclass
      AND c.conrelid = 'public.remade'::pg_catalog.regclass AND c.conname = 'remade'
      AND p.proname IN ('RI_FKey_check_ins', 'RI_FKey_check_upd')
  LOOP
    EXECUTE pg_catalog.format('ALTER TABLE ONLY public.remade DISABLE TRIGGER %I', trigger_name);
  END LOOP;
END $$;

-- hazards
drops-data: DROP TABLE public.gone
scans-table: ALTER TABLE public.remade ADD CONSTRAINT remade FOREIGN KEY (parent) REFERENCES public.parent(id) ON DELETE CASCADE
may-fail-on-data: ALTER TABLE public.remade ADD CONSTRAINT remade FOREIGN KEY (parent) REFERENCES public.parent(id) ON DELETE CASCADE
