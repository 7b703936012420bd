-- What suppliers and our people wrote, apart from the log.
create table content (
  ref       uuid primary key,
  words     text not null,
  erased_at timestamptz
);

create table views.supplier_claim (
  id          uuid primary key,
  case_id     uuid        not null,
  order_id    text        not null,
  supplier_id text        not null,
  status      text        not null,
  waits_for   text        not null,
  overdue     boolean     not null,
  opened_at   timestamptz not null,
  sheet       text        not null
);
create index on views.supplier_claim ((not overdue), opened_at, id);
create index on views.supplier_claim (status, (not overdue), opened_at, id);
create index on views.supplier_claim (supplier_id);
create index on views.supplier_claim (order_id);
create index on views.supplier_claim (case_id);
