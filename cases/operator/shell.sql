-- options: one way
-- from
create operator =~ (leftarg = int, rightarg = int, function = int4eq, negator = !~);
create operator &<& (leftarg = int, rightarg = bigint, function = int48lt, commutator = &>&);
create operator @-@ (leftarg = int, rightarg = int, function = int4eq, commutator = @+@);

-- to
create operator =~ (leftarg = int, rightarg = int, function = int4eq, negator = !~);
create operator !~ (leftarg = int, rightarg = int, function = int4ne, negator = =~, restrict = neqsel, join = neqjoinsel);
create operator &<& (leftarg = int, rightarg = bigint, function = int48lt, commutator = &>&);
create operator &=& (leftarg = int, rightarg = int, function = int4eq, commutator = &|&);

-- plan
DROP OPERATOR public.@+@ (integer, integer);
DROP OPERATOR public.@-@ (integer, integer);
CREATE OPERATOR public.!~ (FUNCTION = int4ne, LEFTARG = integer, RIGHTARG = integer, NEGATOR = OPERATOR(public.=~), RESTRICT = neqsel, JOIN = neqjoinsel);
CREATE OPERATOR public.&=& (FUNCTION = int4eq, LEFTARG = integer, RIGHTARG = integer, COMMUTATOR = OPERATOR(public.&|&));
