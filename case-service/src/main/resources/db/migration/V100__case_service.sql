-- Personal data and people's words, apart from the log: to be erased without touching it.
create table person (
  customer_id text        primary key,
  name        text        not null,
  email       text        not null,
  phone       text        not null,
  language    text        not null,
  address     text        not null,
  told_at     timestamptz not null,
  erased_at   timestamptz
);

create table content (
  ref         uuid primary key,
  customer_id text not null default '', -- whose words they are; empty for others than customers
  words       text not null,
  erased_at   timestamptz
);
create index on content (customer_id) where customer_id <> '';

-- Which case has which bytes of the content store, and whose they are as far as was known when they came.
create table kept_content (
  sha256      text not null,
  case_id     uuid not null,
  customer_id text not null,
  primary key (sha256, case_id)
);
create index on kept_content (case_id);
create index on kept_content (customer_id) where customer_id <> '';

-- Notes it in turn with who erases the same bytes; the insert sees what they left, for it has a snapshot of its own.
create function note_content(hash text, kase uuid, customer text) returns void language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtextextended(hash, 0));
  insert into kept_content (sha256, case_id, customer_id) values (hash, kase, customer)
    on conflict (sha256, case_id) do update set customer_id = excluded.customer_id
      where excluded.customer_id not in ('', kept_content.customer_id);
end $$;

create table views.case_row (
  id            uuid primary key,
  order_id      text        not null,
  customer_id   text        not null,
  status        text        not null,
  issue_type    text        not null,
  assignee      text        not null,
  urgent        boolean     not null,
  playbook      text        not null, -- where it stands; empty and 0 before it is in one
  playbook_version int      not null,
  asks_cost     boolean     not null,
  waiting_since timestamptz not null,
  closed_at     timestamptz, -- none while it is open
  playbooks     text        not null, -- those it has been in
  version       int         not null,
  sheet         text        not null
);
create index on views.case_row (closed_at, id) where closed_at is not null;
create index on views.case_row ((status = 'CLOSED'), (not urgent), waiting_since, id);
create index on views.case_row (status, (not urgent), waiting_since, id);
create index on views.case_row (asks_cost, (not urgent), waiting_since, id) where asks_cost;
create index on views.case_row (playbook, playbook_version) where status <> 'CLOSED';
create index on views.case_row (order_id);
create index on views.case_row (customer_id);

-- The departments' inboxes.
create table views.request_row (
  id         uuid primary key,
  case_id    uuid        not null,
  department text        not null,
  status     text        not null,
  over       boolean     not null,
  due_at     timestamptz not null,
  version    int         not null,
  sheet      text        not null
);
create index on views.request_row (department, over, due_at, id);

-- Whose words are in which case, for search.
create table views.case_text (
  ref     uuid primary key,
  case_id uuid not null
);
create index on views.case_text (case_id);

-- Which parcel belongs to which order, for search.
create table views.order_parcel (
  id       uuid primary key,
  order_id text not null,
  waybill  text not null
);
create index on views.order_parcel (waybill);
