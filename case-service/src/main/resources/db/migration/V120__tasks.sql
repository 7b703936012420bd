create table views.task (
  id         uuid primary key,
  department text        not null,
  status     text        not null,
  opened_at  timestamptz not null,
  sheet      text        not null
);
create index on views.task (opened_at, id);
create index on views.task (department, status, opened_at, id);
