-- the latest private answers of a person, who alone is shown them
create table recent (
  person varchar(200) not null,
  card varchar(64) not null,
  title varchar(200) not null,
  kept_at timestamp with time zone not null,
  primary key (person, card)
);
create index recent_age on recent (kept_at);
