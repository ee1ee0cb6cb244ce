-- How often something was tried (codes, sign-ins), counted for all processes together. The library's own form; it is
-- worth nothing after a crash, so it leaves no trace in the log.
create unlogged table try_limit (
  key varchar(255) primary key,
  points int not null default 0,
  expire bigint
) with (fillfactor = 50);
revoke all on try_limit from shop_partner;
